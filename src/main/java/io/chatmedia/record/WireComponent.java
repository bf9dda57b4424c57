package io.chatmedia.record;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a record class: its JSON name and how to get its value. */
public final class WireComponent {

    private final RecordComponent component;
    private final List<Annotation> annotations;
    private final String jsonName;
    private final boolean keepsUnknown;
    private final MethodHandle getter;

    WireComponent(RecordComponent component, MethodHandles.Lookup lookup) throws IllegalAccessException {
        this.component = component;
        this.annotations = List.of(fieldOf(component).getAnnotations());
        JsonProperty property = fieldOf(component).getAnnotation(JsonProperty.class);
        this.jsonName = property == null || property.value().isEmpty() ? component.getName() : property.value();
        this.keepsUnknown = fieldOf(component).isAnnotationPresent(JsonAnySetter.class);
        this.getter =
                lookup.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
    }

    /**
     * The compiler hands a component's annotations to its field always; to its accessor only if that is not written
     * out.
     */
    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record component without its field: " + component, e);
        }
    }

    /**
     * The name in Java.
     *
     * @return the component's name
     */
    public String name() {
        return component.getName();
    }

    /**
     * The name on the wire: that of the component, or that of its {@link JsonProperty}.
     *
     * @return the JSON name
     */
    public String jsonName() {
        return jsonName;
    }

    /**
     * Whether this is no property, but the map that keeps the properties that no component knows: it has a
     * {@link JsonAnySetter}.
     *
     * @return whether its entries are properties of the record's object
     */
    public boolean keepsUnknown() {
        return keepsUnknown;
    }

    /**
     * The declared type with its annotations, those on type arguments among them.
     *
     * @return the annotated type
     */
    public AnnotatedType annotatedType() {
        return component.getAnnotatedType();
    }

    /**
     * The annotations on the component.
     *
     * @return the annotations, in the order of declaration
     */
    public List<Annotation> annotations() {
        return annotations;
    }

    /**
     * The annotations on an accessor that is written out, which the component itself does not have.
     *
     * @return the annotations that stand on the method alone
     */
    public List<Annotation> annotationsOfAccessorAlone() {
        List<Annotation> alone = new ArrayList<>(List.of(component.getAccessor().getAnnotations()));
        alone.removeAll(annotations);
        return alone;
    }

    /**
     * The component's value in a record.
     *
     * @param record an instance of the record class
     * @return the value, {@code null} if absent
     */
    public @Nullable Object get(Object record) {
        try {
            return (Object) getter.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "the accessor " + component.getAccessor() + " threw a checked exception", e);
        }
    }
}
