package io.chatmedia.oracle;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A stock mapper that does not see {@code @StrictRecord}'s deserializer, so binds records in its own way. */
public final class OwnBinding {

    /** What binds each record class that was met so far. */
    public static final Map<Class<?>, Class<?>> DESERIALIZERS = new HashMap<>();

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
                    return annotated.getRawType().isRecord() ? null : super.findDeserializer(config, annotated);
                }
            })
            .addModule(new SimpleModule().setDeserializerModifier(new ValueDeserializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public ValueDeserializer<?> modifyDeserializer(
                        DeserializationConfig config,
                        BeanDescription.Supplier description,
                        ValueDeserializer<?> deserializer) {
                    if (description.getBeanClass().isRecord()) {
                        DESERIALIZERS.put(description.getBeanClass(), deserializer.getClass());
                    }
                    return deserializer;
                }
            }))
            .build();

    private OwnBinding() {}
}
