/** The library and what it is compared with, each set up as its own documentation recommends. */
package io.chatmedia.jmh.peers;
