package io.chatmedia.jmh.peers;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What no reader that stands on Jackson's tokenizer can be faster than. */
final class Floors {

    private Floors() {}

    /** Passes over the tokens, and takes nothing. */
    static DocumentReader tokens() {
        JsonFactory factory = new JsonFactory();
        return document -> {
            int tokens = 0;
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
            return tokens;
        };
    }

    /** Passes over the tokens, and takes every name and every string. */
    static DocumentReader tokensAndStrings() {
        JsonFactory factory = new JsonFactory();
        return document -> {
            int characters = 0;
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        // The length keeps the compiler from leaving the string out.
                        characters += parser.getString().length();
                    } else if (token == JsonToken.PROPERTY_NAME) {
                        characters += parser.currentName().length();
                    }
                }
            }
            return characters;
        };
    }
}
