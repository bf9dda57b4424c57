/** The benchmarks. */
package io.chatmedia.jmh;
