package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;

/**
 * Where a record stands in the document, if its own parser does not know: one of a buffer, or of a format that does not
 * count. The mapper's parser tells what is around all that was buffered. The rest is what the exception is told on its
 * way out, by every bean, list and map; but not by what Jackson puts around a value to say its type.
 *
 * @param start the names and indexes from the document's root on that the mapper's parser knows
 * @param end the last one if the exception is not told it
 */
record OuterPath(List<String> start, @Nullable String end) implements Serializable {

    /** That of the value at the current token of a parser. */
    static OuterPath of(JsonParser parser, DeserializationContext context, TypeForm form) {
        return new OuterPath(start(context.getParser()), form.step(RecordParser.around(parser)));
    }

    /** Whether the contexts of a parser lead from the root of the document to where it is. */
    static boolean isKnown(JsonParser parser, DeserializationContext context) {
        JsonParser main = context.getParser();
        return (main == null || main == parser) && isCounted(RecordParser.around(parser));
    }

    /** Smile's contexts, for one, have no indexes. */
    private static boolean isCounted(TokenStreamContext innermost) {
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            if (context.inArray() && !context.hasCurrentIndex()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> start(@Nullable JsonParser main) {
        List<String> names = new ArrayList<>();
        TokenStreamContext container = main == null ? null : main.streamReadContext();
        if (container != null && container.getParent() != null && isCounted(container.getParent())) {
            JsonPointer pointer = container.getParent().pathAsPointer();
            for (; !pointer.matches(); pointer = pointer.tail()) {
                names.add(pointer.getMatchingProperty());
            }
        }
        return List.copyOf(names);
    }

    /** The violations as those of the document. */
    List<Violation> around(List<Violation> ofRecord, List<Reference> told) {
        String outer = pointer(told);
        return ofRecord.stream()
                .map(v -> new Violation(
                        outer + v.pointer(), v.code(), v.message(), v.received(), v.line(), v.column(), v.offset()))
                .toList();
    }

    private String pointer(List<Reference> told) {
        List<String> names = told.stream().map(OuterPath::name).toList();
        int known = 0;
        JsonPointer pointer = JsonPointer.empty();
        for (String name : start) {
            pointer = pointer.appendProperty(name);
            known += known < names.size() && names.get(known).equals(name) ? 1 : 0;
        }
        for (String name : names.subList(known, names.size())) {
            pointer = pointer.appendProperty(name);
        }
        return (end == null ? pointer : pointer.appendProperty(end)).toString();
    }

    private static String name(Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }
}
