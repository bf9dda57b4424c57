package io.chatmedia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.oracle.JavaTime;
import io.chatmedia.oracle.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.provider.MethodSource;

/** The timestamp parser, against java.time. */
class TimestampFuzz {

    private static final char AROUND = '7';

    @MethodSource("io.chatmedia.fuzz.Seeds#timestamps")
    @DictionaryEntries({
        "0000-01-01T",
        "9999-12-31T",
        "-02-29",
        "T23:59:59",
        "T24:00:00",
        ":60",
        ".000Z",
        ".001Z",
        "+00:00"
    })
    @FuzzTest
    void any_text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        char[] buffer = (AROUND + text + AROUND).toCharArray();
        long epochMilli = WireTimestamp.parseEpochMilli(buffer, 1, text.length());

        Instant expected = JavaTime.wireTimestamp(text).orElse(null);
        assertThat(WireTimestamp.isValid(text)).as(Shown.ascii(text)).isEqualTo(expected != null);
        if (expected == null) {
            assertThat(epochMilli).as(Shown.ascii(text)).isEqualTo(WireTimestamp.INVALID);
            assertThat(WireTimestamp.reasonAgainst(text)).as(Shown.ascii(text)).matches("[ -~]{10,80}");
            assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> WireTimestamp.parse(text));
        } else {
            assertThat(WireTimestamp.parse(text)).isEqualTo(expected);
            assertThat(epochMilli).isEqualTo(expected.toEpochMilli());
            assertThat(WireTimestamp.reasonAgainst(text)).isNull();
            assertThat(WireTimestamp.isRepresentable(expected)).isTrue();
            assertThat(WireTimestamp.format(expected)).isEqualTo(text.replace(".000Z", "Z"));
        }
    }
}
