package io.chatmedia.jackson3;

import io.chatmedia.text.JsonPointers;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.util.TokenBufferReadContext;

/**
 * The place of a record in the document, for parsers that do not know it: those of a buffer, or of a format without
 * positions. The mapper's parser knows the path to what was buffered. Lists, maps and most beans add the rest to the
 * exception on its way out; Jackson's type wrappers do not.
 *
 * @param start the names and indexes from the document's root on that the mapper's parser knows
 * @param property the bean's property whose value is the record, if any; Jackson may add it to the exception
 * @param end the last step if the exception is not told it
 * @param arrays how many arrays are around it, each directly in the next, if the last step is into one of Jackson's:
 *     then the exception is told of one less; else 0
 */
public record OuterPath(
        List<String> start,
        @Nullable String property,
        @Nullable String end,
        int arrays) implements Serializable {

    /**
     * The path of a null. Jackson wraps no type around it.
     *
     * @param parser the mapper's parser
     * @return the path
     */
    public static OuterPath ofNull(JsonParser parser) {
        return new OuterPath(start(parser), null, null, 0);
    }

    /**
     * The path of a record of a type at the current token of a parser.
     *
     * @param parser the parser
     * @param context of the mapper
     * @param type the record class
     * @param of the bean's property that the record is the value of or within, if any
     * @param form how the type is said
     * @return the path
     */
    public static OuterPath of(
            JsonParser parser,
            DeserializationContext context,
            JavaType type,
            @Nullable BeanProperty of,
            TypeForm form) {
        List<String> start = start(context.getParser());
        String property = of != null && TypeForm.isValueOf(of) ? of.getName() : null;
        TokenStreamContext around = RecordParser.around(parser);
        if (form.isExternal()) {
            return new OuterPath(start, null, property, 0); // the exception is never told of it
        }
        if (form.isAnnotated()) {
            return new OuterPath(start, property, form.step(around), 0);
        }
        if (parser == context.getParser() && isOfAnotherParser(around)) {
            return new OuterPath(start, property, null, 0); // all that the mapper was given
        }
        // A setting of the mapper may have wrapped it with the name of its class as the type.
        String id = type.getRawClass().getName();
        if (id.equals(around.currentName())) {
            return new OuterPath(start, property, id, 0);
        }
        boolean second = isArray(around) && around.getCurrentIndex() == 1;
        return second
                ? new OuterPath(start, property, "1", arraysFrom(around))
                : new OuterPath(start, property, null, 0);
    }

    private static int arraysFrom(TokenStreamContext innermost) {
        int count = 1;
        for (TokenStreamContext context = innermost.getParent();
                context != null && isArray(context) && !isOfAnotherParser(context);
                context = context.getParent()) {
            count++;
        }
        return count;
    }

    /** The outermost context of a buffer copies its kind from another one. If it is an object, it has a name. */
    private static boolean isArray(TokenStreamContext context) {
        return context.inArray() && context.currentName() == null;
    }

    /**
     * Returns whether the contexts of a parser reach from the root of the document to its position.
     *
     * @param parser the parser
     * @param context of the mapper
     * @return whether no path is needed
     */
    public static boolean isKnown(JsonParser parser, DeserializationContext context) {
        JsonParser main = context.getParser();
        return (main == null || main == parser) && leadsToRoot(RecordParser.around(parser));
    }

    private static boolean leadsToRoot(TokenStreamContext innermost) {
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            // Smile's contexts, for example, have no indexes.
            if ((context.inArray() && !context.hasCurrentIndex()) || isOfAnotherParser(context)) {
                return false;
            }
        }
        return true;
    }

    /** The outermost context of a buffer is a copy of the context of the parser that filled the buffer. */
    private static boolean isOfAnotherParser(TokenStreamContext context) {
        return context instanceof TokenBufferReadContext
                && !(context.getParent() instanceof TokenBufferReadContext)
                && !context.inRoot();
    }

    private static List<String> start(@Nullable JsonParser main) {
        TokenStreamContext container = main == null ? null : main.streamReadContext();
        return container == null || container.getParent() == null || !leadsToRoot(container.getParent())
                ? List.of()
                : List.copyOf(
                        JsonPointers.names(container.getParent().pathAsPointer().toString()));
    }

    /**
     * The violations as those of the document.
     *
     * @param ofRecord the violations, with pointers from the record
     * @param told the path that the exception was told
     * @return the same with pointers from the document's root
     */
    public List<Violation> around(List<Violation> ofRecord, List<Reference> told) {
        String outer = pointer(told);
        return ofRecord.stream().map(v -> within(outer, v)).toList();
    }

    private static Violation within(String outer, Violation v) {
        return isOfWholeDocument(v)
                ? v
                : new Violation(
                        outer + v.pointer(), v.code(), v.message(), v.received(), v.line(), v.column(), v.offset());
    }

    /** Returns whether the whole document is too long. Only a single value that is too long has a received text. */
    private static boolean isOfWholeDocument(Violation v) {
        return v.code() == ViolationCode.LIMIT_EXCEEDED && v.pointer().isEmpty() && v.received() == null;
    }

    private String pointer(List<Reference> told) {
        List<String> toldNames = told.stream().map(OuterPath::name).toList();
        List<String> steps = new ArrayList<>(start);
        int known = 0;
        for (String name : start) {
            known += known < toldNames.size() && toldNames.get(known).equals(name) ? 1 : 0;
        }
        steps.addAll(toldNames.subList(known, toldNames.size()));
        if (property != null && !property.equals(last(toldNames)) && !property.equals(last(steps))) {
            steps.add(property);
        }
        if (end != null && !isTold(told)) {
            steps.add(end);
        }
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            JsonPointers.append(pointer, step);
        }
        return pointer.toString();
    }

    private static @Nullable String last(List<String> names) {
        return names.isEmpty() ? null : names.get(names.size() - 1);
    }

    private boolean isTold(List<Reference> told) {
        int indexes = 0;
        while (indexes < told.size() && told.get(told.size() - 1 - indexes).getPropertyName() == null) {
            indexes++;
        }
        return arrays > 0 && indexes >= arrays;
    }

    private static String name(Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }
}
