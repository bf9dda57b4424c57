package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValues;
import io.chatmedia.participant.ParticipantPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonToken;

class BytesParserTest {

    private static final WireValues<ParticipantPurpose> PURPOSES = WireValues.of(ParticipantPurpose.class);

    /** A parser of an array, at its first string, as the reader has it. */
    private static BytesParser atString(String json) {
        byte[] bytes = ("[" + json).getBytes(UTF_8);
        BytesParser parser = (BytesParser) Tokenizer.ofBytes(bytes, 0, bytes.length);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
        return parser;
    }

    @Test
    void a_plain_string_is_taken_and_the_next_token_follows() {
        BytesParser parser = atString("\"plain\",7]");

        assertThat(parser.takePlain(5)).isEqualTo("plain");
        assertThat(parser.currentLocation().getByteOffset()).isEqualTo(8); // behind the quote
        assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
        assertThat(parser.getIntValue()).isEqualTo(7);
    }

    @Test
    void a_timestamp_is_taken_and_the_next_token_follows() {
        BytesParser parser = atString("\"1970-01-01T00:00:01.002Z\",7]");

        assertThat(parser.takeTimestamp()).isEqualTo(1_002);
        assertThat(parser.currentLocation().getByteOffset()).isEqualTo(27);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    }

    @Test
    void a_wire_value_is_taken_and_the_next_token_follows() {
        BytesParser parser = atString("\"agent\",7]");

        assertThat(parser.take(PURPOSES)).isEqualTo(ParticipantPurpose.AGENT);
        assertThat(parser.currentLocation().getByteOffset()).isEqualTo(8);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with \\n escape", "\\u0061gent", "\u00e9", "1970-01-01T00:00:0\\u0031Z"})
    void a_string_that_is_not_plain_is_left_to_jackson(String inner) {
        BytesParser parser = atString("\"" + inner + "\",7]");

        assertThat(parser.takePlain(100)).isNull();
        assertThat(parser.takeTimestamp()).isEqualTo(WireTimestamp.INVALID);
        assertThat(parser.take(PURPOSES)).isNull();
        assertThat(parser.getString())
                .isEqualTo(inner.replace("\\n", "\n").replace("\\u0061", "a").replace("\\u0031", "1"));
        assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    }

    @Test
    void a_plain_string_that_is_too_long_or_none_of_what_is_wanted_is_left_to_jackson() {
        BytesParser parser = atString("\"plain\",7]");

        assertThat(parser.takePlain(4)).isNull();
        assertThat(parser.takeTimestamp()).isEqualTo(WireTimestamp.INVALID);
        assertThat(parser.take(PURPOSES)).isNull();
        assertThat(parser.getString()).isEqualTo("plain");
    }

    @Test
    void a_string_that_jackson_has_looked_at_is_left_to_jackson() {
        BytesParser parser = atString("\"plain\" \"x\"]"); // another look would begin behind its quote
        parser.finishToken();

        assertThat(parser.takePlain(100)).isNull();
        assertThat(parser.getString()).isEqualTo("plain");
    }

    @Test
    void a_string_that_the_bytes_end_in_is_left_to_jackson() {
        assertThat(atString("\"plain").takePlain(100)).isNull();
        assertThat(atString("\"1970-01-01T00:00:01Z").takeTimestamp()).isEqualTo(WireTimestamp.INVALID);
        assertThat(atString("\"agent").take(PURPOSES)).isNull();
    }
}
