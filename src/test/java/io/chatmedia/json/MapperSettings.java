package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.TimeZone;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappers as applications set them up, each with what could bend a record's contract. */
enum MapperSettings {
    STOCK(JsonMapper.builder()),
    UNKNOWN_PROPERTIES_IGNORED(JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
    UNKNOWN_PROPERTIES_REFUSED(JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)),
    COERCING(JsonMapper.builder()
            .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
            .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfigDefaults(config -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    config.setCoercion(shape, CoercionAction.TryConvert);
                }
            })),
    CASE_INSENSITIVE(JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES)),
    SNAKE_CASE(JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)),
    EVERYTHING_INCLUDED(JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    i -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))),
    EMPTY_LEFT_OUT(JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    i -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))),
    DATES_AS_NUMBERS(JsonMapper.builder()
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .defaultTimeZone(TimeZone.getTimeZone("Asia/Kolkata"))),
    SHAPES_OVERRIDDEN(JsonMapper.builder()
            .withConfigOverride(
                    Instant.class,
                    o -> o.setFormat(JsonFormat.Value.forPattern("dd.MM.yyyy").withTimeZone(TimeZone.getDefault())))
            .withConfigOverride(Enum.class, o -> o.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)))),
    ENUMS_BY_TO_STRING(JsonMapper.builder()
            .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)),
    ENUMS_BY_INDEX(JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_USING_INDEX)),
    SORTED(JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)),
    SINGLE_ELEMENTS_UNWRAPPED(JsonMapper.builder().enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)),
    NUMBERS_AS_STRINGS(JsonMapper.builder().enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS));

    @SuppressWarnings("ImmutableEnumChecker") // never changed after this
    private final JsonMapper.Builder builder;

    MapperSettings(JsonMapper.Builder builder) {
        this.builder = builder;
    }

    JsonMapper mapper() {
        return builder.build();
    }
}
