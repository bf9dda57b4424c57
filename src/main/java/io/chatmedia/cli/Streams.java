package io.chatmedia.cli;

import java.io.InputStream;
import java.io.OutputStream;

/** The standard streams of a run. */
record Streams(InputStream in, OutputStream out, OutputStream err) {}
