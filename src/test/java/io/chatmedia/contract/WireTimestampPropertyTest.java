package io.chatmedia.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.oracle.JavaTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class WireTimestampPropertyTest {

    private static final long FIRST = -62_167_219_200_000L;
    private static final long LAST = 253_402_300_799_999L;

    private static boolean isWireTimestamp(String text) {
        return JavaTime.wireTimestamp(text).isPresent();
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> millis = Arbitraries.longs().between(FIRST, LAST);
        return Arbitraries.oneOf(millis, millis.map(m -> Math.floorDiv(m, 1000L) * 1000L))
                .map(Instant::ofEpochMilli);
    }

    @Property(tries = 5_000)
    void a_written_instant_is_read_back_as_the_same_instant(@ForAll("instants") Instant instant) {
        assertThat(WireTimestamp.parse(WireTimestamp.format(instant))).isEqualTo(instant);
    }

    @Property(tries = 5_000)
    void a_written_instant_is_what_java_time_writes_with_no_or_three_digits_of_fraction(
            @ForAll("instants") Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        String pattern =
                instant.toEpochMilli() % 1000 == 0 ? "uuuu-MM-dd'T'HH:mm:ss'Z'" : "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'";

        assertThat(WireTimestamp.format(instant))
                .isEqualTo(DateTimeFormatter.ofPattern(pattern).format(utc));
    }

    @Property
    void an_instant_is_written_if_and_only_if_it_is_representable(
            @ForAll long second, @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second % Instant.MAX.getEpochSecond(), nano);
        boolean written;
        try {
            written = !WireTimestamp.format(instant).isEmpty();
        } catch (DateTimeException e) {
            written = false;
        }

        assertThat(written).isEqualTo(WireTimestamp.isRepresentable(instant));
    }

    private record Edit(int kind, int index, char character) {

        String applyTo(String text) {
            int at = Math.min(index, text.length());
            int behind = Math.min(at + 1, text.length());
            return switch (kind) {
                case 0 -> text.substring(0, at) + text.substring(behind);
                case 1 -> text.substring(0, at) + character + text.substring(at);
                default -> text.substring(0, at) + character + text.substring(behind);
            };
        }
    }

    @Provide
    Arbitrary<String> mutatedTimestamps() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.chars().range('0', '9')),
                Tuple.of(3, Arbitraries.of('-', ':', 'T', 'Z', '.', 't', 'z', ' ', '+', ',', 'W')),
                Tuple.of(1, Arbitraries.chars().all()));
        Arbitrary<Edit> edits = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(6, 2)),
                        Arbitraries.integers().between(0, 24),
                        characters)
                .as(Edit::new);
        return Combinators.combine(instants(), edits.list().ofMaxSize(3)).as((instant, list) -> {
            String text = WireTimestamp.format(instant);
            for (Edit edit : list) {
                text = edit.applyTo(text);
            }
            return text;
        });
    }

    @Provide
    Arbitrary<String> timestampsWithFieldsAroundTheirLimits() {
        return Combinators.combine(
                        Arbitraries.of("0000", "0001", "0004", "1899", "1900", "2000", "2023", "2024", "9999"),
                        Arbitraries.of("00", "01", "02", "04", "06", "09", "11", "12", "13", "20"),
                        Arbitraries.of("00", "01", "28", "29", "30", "31", "32", "99"),
                        Arbitraries.of("00", "23", "24", "25"),
                        Arbitraries.of("00", "59", "60", "99"),
                        Arbitraries.of("00", "59", "60", "61"),
                        Arbitraries.of("Z", ".000Z", ".999Z", ".99Z", ".9990Z", "", "+00:00"))
                .as((year, month, day, hour, minute, second, end) ->
                        year + '-' + month + '-' + day + 'T' + hour + ':' + minute + ':' + second + end);
    }

    @Property(tries = 20_000)
    void a_mutated_timestamp_is_valid_if_and_only_if_an_independent_judge_says_so(
            @ForAll("mutatedTimestamps") String text) {
        assertThat(WireTimestamp.isValid(text)).isEqualTo(isWireTimestamp(text));
    }

    @Property(tries = 20_000)
    void a_timestamp_with_fields_around_their_limits_is_valid_if_and_only_if_an_independent_judge_says_so(
            @ForAll("timestampsWithFieldsAroundTheirLimits") String text) {
        assertThat(WireTimestamp.isValid(text)).isEqualTo(isWireTimestamp(text));
    }

    @Property
    void any_text_is_valid_if_and_only_if_an_independent_judge_says_so(@ForAll String text) {
        assertThat(WireTimestamp.isValid(text)).isEqualTo(isWireTimestamp(text));
    }

    @Property(tries = 5_000)
    void each_text_that_is_no_timestamp_has_a_reason_that_quotes_only_digits(@ForAll("mutatedTimestamps") String text) {
        String reason = WireTimestamp.reasonAgainst(text);

        if (isWireTimestamp(text)) {
            assertThat(reason).isNull();
        } else {
            assertThat(reason).matches("[ -~]{10,80}");
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_part_of_a_buffer_is_judged_like_the_text_alone(
            @ForAll("mutatedTimestamps") String text, @ForAll("mutatedTimestamps") String around) {
        char[] buffer = (around + text + around).toCharArray();
        byte[] bytes = (around + text + around).getBytes(UTF_8);
        int offset = around.getBytes(UTF_8).length;
        int length = text.getBytes(UTF_8).length;

        assertThat(WireTimestamp.parseEpochMilli(buffer, around.length(), text.length()) != WireTimestamp.INVALID)
                .isEqualTo(isWireTimestamp(text));
        assertThat(WireTimestamp.parseEpochMilli(bytes, offset, length) != WireTimestamp.INVALID)
                .isEqualTo(isWireTimestamp(text));
    }
}
