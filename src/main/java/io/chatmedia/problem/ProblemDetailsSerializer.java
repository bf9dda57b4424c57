package io.chatmedia.problem;

import io.chatmedia.problem.ProblemDetails.ErrorDetails;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** The writer of {@link ProblemDetails}, within a Jackson mapper or without one. */
final class ProblemDetailsSerializer extends ValueSerializer<ProblemDetails> {

    private static final JsonFactory FACTORY = new JsonFactory();

    ProblemDetailsSerializer() {}

    static byte[] toJson(ProblemDetails problem) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(problem, generator);
        }
        return bytes.toByteArray();
    }

    @Override
    public void serialize(ProblemDetails problem, JsonGenerator generator, SerializationContext context) {
        write(problem, generator);
    }

    /** Writes it without type information, which is not a member of problem details. */
    @Override
    public void serializeWithType(
            ProblemDetails problem, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        write(problem, generator);
    }

    private static void write(ProblemDetails problem, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("type", problem.type());
        generator.writeStringProperty("title", problem.title());
        generator.writeNumberProperty("status", problem.status());
        generator.writeStringProperty("detail", problem.detail());
        generator.writeArrayPropertyStart("errors");
        for (ErrorDetails error : problem.errors()) {
            write(error, generator);
        }
        generator.writeEndArray();
        generator.writeBooleanProperty("truncated", problem.truncated());
        generator.writeEndObject();
    }

    private static void write(ErrorDetails error, JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeStringProperty("detail", error.detail());
        generator.writeStringProperty("pointer", error.pointer());
        generator.writeStringProperty("code", error.code().name());
        write("line", error.line(), generator);
        write("column", error.column(), generator);
        generator.writeEndObject();
    }

    private static void write(String name, @Nullable Long value, JsonGenerator generator) {
        if (value != null) {
            generator.writeNumberProperty(name, value);
        }
    }
}
