package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chatmedia.json.TypedShape.Message;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/** Mappers that write types where a setting says so, and no annotation. */
final class DefaultTypingOfMessages {

    private DefaultTypingOfMessages() {}

    private static final class OfMessages extends DefaultTypeResolverBuilder {

        private static final long serialVersionUID = 1L;

        OfMessages(PolymorphicTypeValidator validator, JsonTypeInfo.As inclusion) {
            super(validator, DefaultTyping.OBJECT_AND_NON_CONCRETE, inclusion);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.hasRawClass(Message.class);
        }
    }

    /** One that has only messages say their type, not the lists and maps around them. */
    static JsonMapper mapper(JsonTypeInfo.As inclusion) {
        return JsonMapper.builder()
                .setDefaultTyping(new OfMessages(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(Message.class)
                                .build(),
                        inclusion))
                .build();
    }

    /** One that has objects say their types, as Jackson's own do. */
    static JsonMapper ofObjects(Class<?> allowed, JsonTypeInfo.As inclusion) {
        return JsonMapper.builder()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(allowed)
                                .build(),
                        DefaultTyping.JAVA_LANG_OBJECT,
                        inclusion)
                .build();
    }
}
