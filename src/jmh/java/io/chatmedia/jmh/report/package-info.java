/** What the measurements say: tables, a chart, and whether the aims are met. */
package io.chatmedia.jmh.report;
