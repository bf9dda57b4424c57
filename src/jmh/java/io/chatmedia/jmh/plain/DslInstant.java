package io.chatmedia.jmh.plain;

import com.dslplatform.json.JavaTimeConverter;
import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;

/** DSL-JSON has no converter of instants, so one that goes by way of its own of date-times. */
@JsonConverter(target = Instant.class)
public final class DslInstant {

    public static final JsonReader.ReadObject<Instant> JSON_READER = reader -> reader.wasNull()
            ? null
            : JavaTimeConverter.deserializeDateTime(reader).toInstant();

    public static final JsonWriter.WriteObject<Instant> JSON_WRITER = (writer, value) -> {
        if (value == null) {
            writer.writeNull();
        } else {
            JavaTimeConverter.serialize(value.atOffset(ZoneOffset.UTC), writer);
        }
    };

    private DslInstant() {}
}
