package io.chatmedia.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.impl.TypeWrappedDeserializer;
import tools.jackson.databind.deser.std.ContainerDeserializerBase;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** The place of a null that Jackson found instead of a record. */
public enum NullPlace {
    /** The document is null. */
    DOCUMENT,
    /** An element of a list or array, or a value of a map. */
    ELEMENT,
    /** A property of a bean, or a reference such as {@code Optional}, whether it is null or left out. */
    PROPERTY;

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * The place of the null that a deserializer is asked about just now. Jackson does not pass it to the deserializer,
     * and the parser does not know whether an element is a record or an {@code Optional} of one. The calling class
     * does, so this looks at the stack; nulls are rare enough for that.
     *
     * @param asked the class of the deserializer
     * @return the place
     */
    public static NullPlace ofWhoAsks(Class<?> asked) {
        Class<?> asking = WALKER.walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type != NullPlace.class && type != asked && !isGoBetween(type))
                .findFirst()
                .orElse(null));
        if (is(ContainerDeserializerBase.class, asking)) {
            return ELEMENT;
        }
        return is(ObjectMapper.class, asking) || is(ObjectReader.class, asking) ? DOCUMENT : PROPERTY;
    }

    private static boolean isGoBetween(Class<?> type) {
        return type == TypeWrappedDeserializer.class || is(DelegatingDeserializer.class, type);
    }

    private static boolean is(Class<?> expected, @Nullable Class<?> type) {
        return type != null && expected.isAssignableFrom(type);
    }
}
