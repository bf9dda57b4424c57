/** The participant as an application would write it that has the peers instead of the library. */
package io.chatmedia.jmh.plain;
