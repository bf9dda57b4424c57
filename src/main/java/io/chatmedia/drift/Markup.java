package io.chatmedia.drift;

import java.io.IOException;

/** HTML as it is written, with all text and attribute values escaped. */
final class Markup {

    private final Appendable out;

    Markup(Appendable out) {
        this.out = out;
    }

    Markup doctype() throws IOException {
        out.append("<!DOCTYPE html>\n");
        return this;
    }

    /** @param attributes names and values in turn */
    Markup start(String name, String... attributes) throws IOException {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup end(String name) throws IOException {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing but a text in it. */
    Markup element(String name, String text, String... attributes) throws IOException {
        return start(name, attributes).text(text).end(name);
    }

    /** An element with a text that comes from outside: whatever its direction of writing, it stays within itself. */
    Markup input(String name, String text) throws IOException {
        start(name).start("bdi").text(text);
        out.append("</bdi></").append(name).append('>');
        return this;
    }

    /** The style of the page, which is no text to be escaped. */
    Markup style(String style) throws IOException {
        start("style");
        out.append(style);
        return end("style");
    }

    Markup text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }
}
