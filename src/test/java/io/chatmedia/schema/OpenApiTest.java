package io.chatmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadMode;
import io.chatmedia.participant.ChatMediaParticipant;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The OpenAPI form of a schema, read by a parser of OpenAPI. */
class OpenApiTest {

    private static JsonSchema participant(ReadMode mode) {
        return JsonSchema.of(ChatMediaParticipant.class, mode);
    }

    private static OpenAPI parsed(String document) {
        SwaggerParseResult result = parse(document);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    private static SwaggerParseResult parse(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, null, options);
    }

    @ParameterizedTest
    @EnumSource(ReadMode.class)
    void a_parser_of_OpenAPI_has_nothing_against_it(ReadMode mode) {
        OpenAPI document = parsed(participant(mode).openApi("0.1.0").toString());

        assertThat(document.getOpenapi()).isEqualTo("3.1.0");
        assertThat(document.getInfo().getVersion()).isEqualTo("0.1.0");
        String[] ofThePlatform = {"QueueMediaSettings", "ErrorDetail", "ErrorLimit"};
        if (mode == ReadMode.TOLERANT) {
            assertThat(document.getComponents().getSchemas()).containsKeys(ofThePlatform);
        }
        for (String name : ofThePlatform) {
            document.getComponents().getSchemas().remove(name);
        }
        assertThat(document.getComponents().getSchemas())
                .containsOnlyKeys(
                        "ChatMediaParticipant",
                        "WireTimestamp",
                        "DomainEntityRef",
                        "ErrorInfo",
                        "Wrapup",
                        "JourneyContext",
                        "JourneyCustomer",
                        "JourneyCustomerSession",
                        "JourneyAction",
                        "JourneyActionMap",
                        "ConversationRoutingData",
                        "AddressableEntityRef",
                        "ScoredAgent");
    }

    @Test
    void a_parser_of_OpenAPI_finds_the_types_and_limits() {
        OpenAPI document = parsed(participant(ReadMode.STRICT).openApi("0.1.0").toString());

        Schema<?> score = schema(document, "ScoredAgent").getProperties().get("score");
        assertThat(score.getTypes()).containsExactlyInAnyOrder("integer", "null");
        assertThat(score.getMinimum()).isEqualByComparingTo("0");
        assertThat(score.getMaximum()).isEqualByComparingTo("100");
        assertThat(schema(document, "JourneyActionMap").getRequired()).containsExactly("id", "version");
        assertThat(schema(document, "WireTimestamp").getFormat()).isEqualTo("date-time");
    }

    private static Schema<?> schema(OpenAPI document, String name) {
        return document.getComponents().getSchemas().get(name);
    }

    @Test
    void the_parser_is_one_that_complains() {
        assertThat(parse("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\"}}").getMessages())
                .isNotEmpty();
    }

    record Event(
            @Nullable ChatMediaParticipant participant,
            @Nullable Event cause,
            @Nullable Instant at) {}

    @Test
    void every_reference_leads_to_a_definition_in_the_document() {
        JsonSchema event = JsonSchema.strict(Event.class, MethodHandles.lookup());

        assertThat(List.of(
                        event.document(),
                        event.openApi("1"),
                        participant(ReadMode.STRICT).document(),
                        participant(ReadMode.TOLERANT).openApi("1")))
                .allSatisfy(document -> assertThat(document.findValuesAsString("$ref"))
                        .isNotEmpty()
                        .allSatisfy(reference -> {
                            assertThat(reference).startsWith("#");
                            assertThat(document.at(reference.substring(1)).isObject())
                                    .as(reference)
                                    .isTrue();
                        }));
    }
}
