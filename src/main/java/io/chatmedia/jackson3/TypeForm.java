package io.chatmedia.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;

/**
 * The form in which the application's annotations put the type of a record into JSON.
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
            // Only a single value can have its type beside it. In a list, Jackson wraps each element into an array.
            boolean inList = ofProperty.getInclusionType() == As.EXTERNAL_PROPERTY && !isValueOf(property);
            return of(inList ? ofProperty.withInclusionType(As.WRAPPER_ARRAY) : ofProperty);
        }
        JsonTypeInfo.Value ofClass = context.getAnnotationIntrospector()
                .findPolymorphicTypeInfo(context.getConfig(), context.introspectClassAnnotations(type));
        if (ofClass == null) {
            return NONE;
        }
        // A class-level annotation has no outer object, so Jackson treats EXTERNAL_PROPERTY as PROPERTY.
        boolean external = ofClass.getInclusionType() == As.EXTERNAL_PROPERTY;
        return of(external ? ofClass.withInclusionType(As.PROPERTY) : ofClass);
    }

    private static TypeForm of(JsonTypeInfo.Value info) {
        return new TypeForm(info.getInclusionType(), info.getPropertyName(), info.getIdVisible());
    }

    /** Returns whether the value of a property is a record, not a container of records. */
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
     * Returns whether an annotation of the application sets the form, not a setting of the mapper.
     *
     * @return whether there is one
     */
    public boolean isAnnotated() {
        return inclusion != null;
    }

    /**
     * The property of the object that Jackson reads as the type id.
     *
     * @return its name, {@code null} if there is none
     */
    public @Nullable String ownProperty() {
        return inclusion == As.PROPERTY && !visible ? property : null;
    }

    /** Returns whether the type id is a property beside the record's property. */
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
