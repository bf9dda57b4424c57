package io.chatmedia.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;

/**
 * How annotations of the application say which type a value is of, where a record stands.
 *
 * @param inclusion the form, {@code null} if no annotation says anything
 * @param property the property that has the type id
 * @param visible whether the record is given that property too
 */
public record TypeForm(@Nullable As inclusion, @Nullable String property, boolean visible) {

    private static final TypeForm NONE = new TypeForm(null, null, false);

    /**
     * The form for a record class, and for the bean's property that it is the value of or within, if any.
     *
     * @param context of the mapper
     * @param type the record class
     * @param property the bean's property, if any
     * @return the form
     */
    public static TypeForm of(DatabindContext context, JavaType type, @Nullable BeanProperty property) {
        JsonTypeInfo.Value ofProperty = ofProperty(context, property);
        if (property != null && ofProperty != null) {
            // Only one value has room for a type beside it; in a list, Jackson puts each into an array.
            boolean inList = ofProperty.getInclusionType() == As.EXTERNAL_PROPERTY && !isValueOf(property);
            return of(inList ? ofProperty.withInclusionType(As.WRAPPER_ARRAY) : ofProperty);
        }
        JsonTypeInfo.Value ofClass = context.getAnnotationIntrospector()
                .findPolymorphicTypeInfo(context.getConfig(), context.introspectClassAnnotations(type));
        if (ofClass == null) {
            return NONE;
        }
        // A class has no place beside it, so that Jackson takes the first for the second.
        boolean external = ofClass.getInclusionType() == As.EXTERNAL_PROPERTY;
        return of(external ? ofClass.withInclusionType(As.PROPERTY) : ofClass);
    }

    private static TypeForm of(JsonTypeInfo.Value info) {
        return new TypeForm(info.getInclusionType(), info.getPropertyName(), info.getIdVisible());
    }

    /** Whether a property has a record for its value, and not for an element of it. */
    static boolean isValueOf(BeanProperty property) {
        return !property.getType().isContainerType() && !property.getType().isReferenceType();
    }

    private static JsonTypeInfo.@Nullable Value ofProperty(DatabindContext context, @Nullable BeanProperty property) {
        return property == null || property.getMember() == null
                ? null
                : context.getAnnotationIntrospector()
                        .findPolymorphicTypeInfo(context.getConfig(), property.getMember());
    }

    /**
     * Whether there is such an annotation: the form is what the application wants, and no setting of the mapper.
     *
     * @return whether there is one
     */
    public boolean isAnnotated() {
        return inclusion != null;
    }

    /**
     * The property of the object that Jackson takes for itself.
     *
     * @return its name, {@code null} if there is none
     */
    public @Nullable String ownProperty() {
        return inclusion == As.PROPERTY && !visible ? property : null;
    }

    /** Whether the type id is a property beside the one that has the record for its value. */
    boolean isExternal() {
        return inclusion == As.EXTERNAL_PROPERTY;
    }

    /** The step from what Jackson puts around a record to say its type, if it does so, to the record. */
    @Nullable String step(TokenStreamContext around) {
        if (visible) {
            return null; // the record's start is a token of Jackson's own, made where the parser is within the record
        }
        return inclusion == As.WRAPPER_ARRAY ? "1" : inclusion == As.WRAPPER_OBJECT ? around.currentName() : null;
    }
}
