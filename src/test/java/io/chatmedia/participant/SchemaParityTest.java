package io.chatmedia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.schema.JsonSchema;
import io.chatmedia.validation.ViolationCode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For random participants: the schema takes what the reader takes, and refuses what a schema can refuse. */
class SchemaParityTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final SchemaValidator STRICT_SCHEMA =
            SchemaValidator.of(JsonSchema.strict(ChatMediaParticipant.class).document());
    private static final SchemaValidator TOLERANT_SCHEMA =
            SchemaValidator.of(JsonSchema.tolerant(ChatMediaParticipant.class).document());
    private static final JsonMapper MAPPER = new JsonMapper();

    @Provide
    Arbitrary<ChatMediaParticipant> participants() {
        return ParticipantArbitraries.any();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_strict_schema_says_of_a_participant_what_the_strict_reader_says(
            @ForAll("participants") ChatMediaParticipant participant) {
        assertSaysTheSame(STRICT, STRICT_SCHEMA, participant);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_tolerant_schema_says_of_a_participant_what_the_tolerant_reader_says(
            @ForAll("participants") ChatMediaParticipant participant) {
        assertSaysTheSame(TOLERANT, TOLERANT_SCHEMA, participant);
    }

    private static void assertSaysTheSame(
            RecordReader<ChatMediaParticipant> reader, SchemaValidator schema, ChatMediaParticipant participant) {
        JsonNode tree = MAPPER.valueToTree(participant);
        ReadResult<ChatMediaParticipant> result = reader.read(MAPPER.writeValueAsBytes(participant));

        boolean faultASchemaCanSee =
                result.violations().stream().anyMatch(violation -> violation.code() != ViolationCode.INVALID_TEXT);
        // Of a map's entry whose key is no text the reader does not judge the value, which the schema does.
        if (result.violations().isEmpty() || faultASchemaCanSee) {
            assertThat(schema.accepts(tree))
                    .as(() -> result.violations().toString())
                    .isEqualTo(!faultASchemaCanSee);
        }
    }
}
