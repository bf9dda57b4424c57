package io.chatmedia.json;

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
 * @param external the property whose value the record is, if the type id is a property beside it
 */
record TypeForm(
        @Nullable As inclusion,
        @Nullable String property,
        boolean visible,
        @Nullable String external) {

    private static final TypeForm NONE = new TypeForm(null, null, false, null);

    /** The form for a record class, and for the bean's property that it is the value of or within, if any. */
    static TypeForm of(DatabindContext context, JavaType type, @Nullable BeanProperty property) {
        JsonTypeInfo.Value ofProperty = ofProperty(context, property);
        if (property != null && ofProperty != null) {
            boolean external = ofProperty.getInclusionType() == As.EXTERNAL_PROPERTY;
            if (!external) {
                return of(ofProperty, null);
            }
            // Only one value has room for a type beside it; in a list, Jackson puts each into an array.
            boolean many =
                    property.getType().isContainerType() || property.getType().isReferenceType();
            return many ? of(ofProperty.withInclusionType(As.WRAPPER_ARRAY), null) : of(ofProperty, property.getName());
        }
        JsonTypeInfo.Value ofClass = context.getAnnotationIntrospector()
                .findPolymorphicTypeInfo(context.getConfig(), context.introspectClassAnnotations(type));
        return ofClass == null ? NONE : of(ofClass, null);
    }

    private static TypeForm of(JsonTypeInfo.Value info, @Nullable String external) {
        return new TypeForm(info.getInclusionType(), info.getPropertyName(), info.getIdVisible(), external);
    }

    private static JsonTypeInfo.@Nullable Value ofProperty(DatabindContext context, @Nullable BeanProperty property) {
        return property == null || property.getMember() == null
                ? null
                : context.getAnnotationIntrospector()
                        .findPolymorphicTypeInfo(context.getConfig(), property.getMember());
    }

    /** Whether there is such an annotation: the form is what the application wants, and no setting of the mapper. */
    boolean isAnnotated() {
        return inclusion != null;
    }

    /** The property of the object that Jackson takes for itself, {@code null} if there is none. */
    @Nullable String ownProperty() {
        return inclusion == As.PROPERTY && !visible ? property : null;
    }

    /**
     * The step to the record in the document that Jackson does not tell of: to the value of a property with its type
     * beside it, or into what is around a record to say its type.
     */
    @Nullable String step(TokenStreamContext around) {
        if (external != null) {
            return external;
        }
        if (visible) {
            return null; // the record's start is a token of Jackson's own, made where the parser is within the record
        }
        return inclusion == As.WRAPPER_ARRAY ? "1" : inclusion == As.WRAPPER_OBJECT ? around.currentName() : null;
    }
}
