package io.chatmedia.bind;

import io.chatmedia.raw.RawJson;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.ViolationCode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;

/** Any JSON value but null, as its text. */
final class JsonBinder extends Binder {

    /** Without limits: the text was read, or checked, with those of its reader. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        return read(tokens, context, true, received -> {});
    }

    /**
     * Reads any value as text, or only passes over it.
     *
     * @param keep whether the text is wanted
     * @param shown is told how messages show the value, before its faults are reported
     * @return the value; {@code null} if it is null, not wanted, or at fault, which was reported
     */
    static @Nullable RawJson read(Tokens tokens, ReadContext context, boolean keep, Consumer<String> shown) {
        Place place = tokens.place();
        String container = ReadContext.shownContainer(tokens);
        if (container != null) {
            shown.accept(container);
            if (!keep) {
                tokens.skip(context);
                return null;
            }
            int faultsBefore = context.faults();
            byte[] json = tokens.json(context);
            if (json == null && !tokens.failed() && context.faults() == faultsBefore) {
                notJson(context, place, "something within it that JSON does not have", container);
            }
            return json == null ? null : CheckedJson.of(json);
        }
        Scalar scalar = tokens.scalar();
        if (scalar == null) {
            return null;
        }
        shown.accept(scalar.excerpt());
        if (context.exceedsLimit(scalar, place) || scalar.kind() == Kind.NULL || !keep) {
            return null;
        }
        byte[] json = tokens.jsonOfScalar();
        if (json == null) {
            notJson(context, place, ReadContext.named(scalar), scalar.excerpt());
        }
        return json == null ? null : CheckedJson.of(json);
    }

    private static void notJson(ReadContext context, Place place, String got, String received) {
        context.violation(place, ViolationCode.WRONG_TYPE, Messages.expected("a value that JSON has", got), received);
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        write(generator, (RawJson) value);
    }

    /** As it came where JSON text is written, else token by token. */
    static void write(JsonGenerator generator, RawJson value) {
        if (generator instanceof JsonGeneratorBase text && text.getHighestNonEscapedChar() == 0) {
            generator.writeRawValue(value.json());
            return;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), value.json())) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }
}
