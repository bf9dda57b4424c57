package io.chatmedia.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.Strict;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's table of faulty inputs: who accepts what, as it is here and now. */
class FaultyInputsTest {

    private static final JsonMapper JACKSON = StockJackson.mapper();
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);

    private record Faulty(String fault, String document) {

        boolean isAcceptedByJackson() {
            return byJackson().isPresent();
        }

        boolean isAcceptedByJacksonAndValidator() {
            return byJackson()
                    .filter(p -> VALIDATOR.validate(p, Strict.class).isEmpty())
                    .isPresent();
        }

        private Optional<ChatMediaParticipant> byJackson() {
            try {
                return Optional.of(JACKSON.readValue(document, ChatMediaParticipant.class));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        String row() {
            ReadResult<ChatMediaParticipant> result = STRICT.read(document);
            return "| %s | %s | %s | `%s` |"
                    .formatted(
                            fault,
                            isAcceptedByJackson() ? "accepts" : "refuses",
                            isAcceptedByJacksonAndValidator() ? "accepts" : "refuses",
                            result.violations().get(0).code());
        }
    }

    private static List<Faulty> faulty() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/faulty-inputs.jsonl")).stream()
                .map(line -> {
                    JsonNode node = JACKSON.readTree(line);
                    return new Faulty(
                            node.get("fault").stringValue(),
                            node.get("document").stringValue());
                })
                .toList();
    }

    @Test
    void this_library_accepts_none_of_them() throws IOException {
        assertThat(faulty())
                .hasSize(27)
                .allSatisfy(
                        f -> assertThat(STRICT.read(f.document)).as(f.fault).isInstanceOf(ReadResult.Rejected.class));
    }

    @Test
    void tolerant_mode_accepts_what_is_unknown_and_a_journey_in_which_something_is_missing() throws IOException {
        assertThat(faulty())
                .filteredOn(f -> TOLERANT.read(f.document) instanceof ReadResult.Accepted)
                .extracting(Faulty::fault)
                .containsExactly(
                        "an unknown state",
                        "an empty enum value",
                        "an unknown property",
                        "a missing required property");
    }

    @Test
    void the_table_in_the_readme_says_who_accepts_what() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Faulty f : faulty()) {
            table.append(f.row()).append('\n');
        }
        table.append("| **accepted of 27** | **%d** | **%d** | **0** |\n"
                .formatted(
                        faulty().stream().filter(Faulty::isAcceptedByJackson).count(),
                        faulty().stream()
                                .filter(Faulty::isAcceptedByJacksonAndValidator)
                                .count()));

        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }
}
