package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.chatmedia.participant.Wrapup;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which Jackson says which record a sealed interface stands for. */
enum TypedShape {
    FIRST_PROPERTY(AsProperty.class, "{\"@type\":\"joined\",%s}", ""),
    LAST_PROPERTY(AsProperty.class, "{%s,\"@type\":\"joined\"}", ""),
    FIRST_VISIBLE_PROPERTY(AsVisibleProperty.class, "{\"kind\":\"joined\",%s}", ""),
    LAST_VISIBLE_PROPERTY(AsVisibleProperty.class, "{%s,\"kind\":\"joined\"}", ""),
    FIRST_EXISTING_PROPERTY(AsExistingProperty.class, "{\"kind\":\"joined\",%s}", ""),
    LAST_EXISTING_PROPERTY(AsExistingProperty.class, "{%s,\"kind\":\"joined\"}", ""),
    DEDUCED(AsDeduced.class, "{%s}", ""),
    DEFAULT(AsDefault.class, "{%s}", ""),
    WRAPPER_OBJECT(AsWrapperObject.class, "{\"joined\":{%s}}", "/joined"),
    WRAPPER_ARRAY(AsWrapperArray.class, "[\"joined\",{%s}]", "/1"),
    DEFAULT_TYPING_BY_ARRAY(As.WRAPPER_ARRAY, "[\"%2$s\",{%1$s}]", "/1"),
    DEFAULT_TYPING_BY_OBJECT(As.WRAPPER_OBJECT, "{\"%2$s\":{%1$s}}", "/io.chatmedia.json.TypedShape$Joined"),
    DEFAULT_TYPING_BY_PROPERTY(As.PROPERTY, "{\"@class\":\"%2$s\",%1$s}", ""),
    DEFAULT_TYPING_BY_LAST_PROPERTY(As.PROPERTY, "{%1$s,\"@class\":\"%2$s\"}", ""),
    DEFAULT_TYPING_BY_PROPERTY_AROUND(As.PROPERTY, "[\"%2$s\",{%1$s}]", "/1");

    /** What is sent; the mapper finds the records by the declaration. */
    sealed interface Message permits Joined, Left {}

    @StrictRecord
    @JsonTypeName("joined")
    record Joined(
            @Nullable String kind,
            @NotNull String id,
            @Nullable Boolean held,
            @Nullable Wrapup wrapup,
            @Nullable List<Wrapup> wrapups)
            implements Message {}

    @StrictRecord
    @JsonTypeName("left")
    record Left(@Nullable String reason) implements Message {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    private interface AsProperty {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    private interface AsVisibleProperty {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.EXISTING_PROPERTY, property = "kind", visible = true)
    private interface AsExistingProperty {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(Joined.class), @JsonSubTypes.Type(Left.class)})
    private interface AsDeduced {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Joined.class)
    private interface AsDefault {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.WRAPPER_OBJECT)
    private interface AsWrapperObject {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.WRAPPER_ARRAY)
    private interface AsWrapperArray {}

    private final @Nullable Class<?> annotated;
    private final @Nullable As defaultTyping;
    private final String form;
    private final String pointer;

    TypedShape(Class<?> annotated, String form, String pointer) {
        this.annotated = annotated;
        this.defaultTyping = null;
        this.form = form;
        this.pointer = pointer;
    }

    TypedShape(As defaultTyping, String form, String pointer) {
        this.annotated = null;
        this.defaultTyping = defaultTyping;
        this.form = form;
        this.pointer = pointer;
    }

    /** A mapper of this shape. */
    JsonMapper mapper() {
        return annotated == null
                ? DefaultTypingOfMessages.mapper(defaultTyping)
                : JsonMapper.builder().addMixIn(Message.class, annotated).build();
    }

    /** What is on the interface. */
    Class<?> annotation() {
        return Objects.requireNonNull(annotated);
    }

    /** A {@link Joined} with these properties. */
    String document(String properties) {
        return form.formatted(properties, Joined.class.getName());
    }

    /** The pointer to the record. */
    String pointer() {
        return pointer;
    }

    /** Whether the record has the id as its kind. */
    boolean isVisible() {
        return form.contains("\"kind\"");
    }
}
