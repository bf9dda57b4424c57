package io.chatmedia.cli;

import java.io.InputStream;
import java.io.OutputStream;

/** The standard streams of a run. */
record StandardStreams(InputStream in, OutputStream out, OutputStream err) {}
