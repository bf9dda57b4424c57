package io.chatmedia.drift;

import io.chatmedia.json.ReadLimits;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * A walk over the strings of a document where the contract has timestamps and enums, whatever else is wrong with it: a
 * reader gives no values of a document that it rejects. What is not JSON ends the walk, and it goes no deeper than any
 * reader.
 */
final class ValueWalk {

    private static final int NONE = Integer.MAX_VALUE;

    /** Without a table of names, which names can be made to collide in, and without limits: the reader has them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NONE)
                    .maxNumberLength(NONE)
                    .maxStringLength(NONE)
                    .maxNameLength(NONE)
                    .build())
            .build();

    private final ContractPlace root;
    private final BiConsumer<ContractPlace, String> values;

    /** @param values takes each string with its place */
    ValueWalk(ContractPlace root, BiConsumer<ContractPlace, String> values) {
        this.root = root;
        this.values = values;
    }

    void walk(byte[] document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            value(parser, root);
        } catch (JacksonException notJson) {
            // The reader says so.
        }
    }

    private void value(JsonParser parser, @Nullable ContractPlace place) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            if (place != null && (place.isTimestamp() || place.values() != null)) {
                values.accept(place, parser.getString());
            }
        } else if (place == null || parser.streamReadContext().getNestingDepth() > ReadLimits.MAX_DEPTH) {
            parser.skipChildren();
        } else if (token == JsonToken.START_OBJECT && !place.isList()) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                value(parser, place.child(name));
            }
        } else if (token == JsonToken.START_ARRAY && place.isList()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, place.child(""));
            }
        } else {
            parser.skipChildren();
        }
    }
}
