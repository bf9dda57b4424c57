package io.chatmedia.cli;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.schema.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code schema}: prints the schema of a participant, for checks by other tools. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of a chat media participant.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:the schema is printed", "2:wrong use or an I/O error"})
final class SchemaCommand implements Callable<Integer> {

    /** The document that the schema is, or is in. */
    enum Format {
        JSON_SCHEMA,
        OPENAPI,
        REGISTRY;

        /** As the option has it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Mixin
    private final ModeOption modeOption = new ModeOption();

    @Option(
            names = "--format",
            paramLabel = "json-schema|openapi|registry",
            defaultValue = "json-schema",
            description = {
                "json-schema (the default): JSON Schema 2020-12;",
                "openapi: the components of an OpenAPI 3.1 document;",
                "registry: the body of a request to register the schema with a Kafka schema registry"
            })
    private Format format = Format.JSON_SCHEMA;

    private final StandardStreams streams;

    SchemaCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        JsonSchema schema = JsonSchema.of(ChatMediaParticipant.class, modeOption.mode());
        streams.out().write((text(schema) + "\n").getBytes(StandardCharsets.UTF_8));
        return ExitCode.OK;
    }

    private String text(JsonSchema schema) {
        return switch (format) {
            case JSON_SCHEMA -> schema.document().toPrettyString();
            case OPENAPI -> schema.openApi(Version.number()).toPrettyString();
            case REGISTRY ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("schemaType", "JSON")
                        .put("schema", schema.document().toString())
                        .toString();
        };
    }
}
