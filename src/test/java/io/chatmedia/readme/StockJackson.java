package io.chatmedia.readme;

import io.chatmedia.json.StrictRecord;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as it comes, with its own binding of records: what people have who do not use this library's. */
public final class StockJackson {

    private StockJackson() {}

    /** A mapper that does not see {@link StrictRecord}. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
                        return annotated.hasAnnotation(StrictRecord.class)
                                ? null
                                : super.findDeserializer(config, annotated);
                    }

                    /**
                     * The component that keeps what is unknown is this library's own, of a type that Jackson cannot
                     * read.
                     */
                    @Override
                    public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
                        return false;
                    }

                    @Override
                    public Object findSerializer(MapperConfig<?> config, Annotated annotated) {
                        return annotated.hasAnnotation(StrictRecord.class)
                                ? null
                                : super.findSerializer(config, annotated);
                    }
                })
                .build();
    }
}
