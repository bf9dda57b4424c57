package io.chatmedia.differential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.InputCoercionException;

/** An integer is what Jackson's {@code getIntValue} makes of it, without the coercion. */
class NumberTest {

    private static final RecordReader<Everything> READER = RecordReader.strict(Everything.class);

    private static final String NOT_JSON = "MALFORMED_JSON";
    private static final int MOST_DIGITS = 20;

    private static String expected(byte[] document) {
        try (JsonParser parser = Judge.JACKSON.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            parser.nextToken();
            JsonToken token = parser.nextToken();
            String literal = parser.getString();
            boolean tooLong = literal.chars().filter(Character::isDigit).count() > MOST_DIGITS;
            String value = token == JsonToken.VALUE_NUMBER_INT ? intValue(parser) : ViolationCode.WRONG_TYPE.name();
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                return NOT_JSON;
            }
            return tooLong ? ViolationCode.LIMIT_EXCEEDED.name() : value;
        } catch (JacksonException e) {
            return NOT_JSON;
        }
    }

    private static String intValue(JsonParser parser) {
        try {
            return Integer.toString(parser.getIntValue());
        } catch (InputCoercionException e) {
            return ViolationCode.OUT_OF_RANGE.name();
        }
    }

    private static String said(byte[] document) {
        ReadResult<Everything> result = READER.read(document);
        if (result instanceof ReadResult.Accepted<Everything> accepted) {
            return String.valueOf(accepted.value().seven());
        }
        List<Violation> violations = result.violations();
        return violations.get(violations.size() - 1).code().name();
    }

    private static void assertRead(Stream<String> literals) {
        assertThat(literals.map(literal -> ("{\"seven77\":" + literal + "}").getBytes(UTF_8)))
                .allSatisfy(document -> assertThat(said(document)).isEqualTo(expected(document)));
    }

    @Test
    void integers_around_every_power_of_two_and_ten_are_what_Jackson_says() {
        LongStream powers = LongStream.concat(
                IntStream.range(0, 63).mapToLong(power -> 1L << power),
                LongStream.iterate(1, power -> power < Long.MAX_VALUE / 10, power -> 10 * power));

        assertRead(powers.flatMap(power -> LongStream.rangeClosed(power - 2, power + 2))
                .flatMap(number -> LongStream.of(number, -number))
                .mapToObj(Long::toString));
    }

    @Test
    void integers_of_every_length_are_what_Jackson_says() {
        assertRead(IntStream.rangeClosed(1, 60)
                .boxed()
                .flatMap(length ->
                        Stream.of("1", "9", "-1", "-9", "0", "-0").map(first -> first + "9".repeat(length - 1))));
    }

    @Test
    void anything_like_a_number_is_what_Jackson_says() {
        SplittableRandom random = new SplittableRandom(754);
        Buffer buffer = new Buffer();
        Texts texts = new Texts(random, buffer);

        assertRead(Stream.generate(() -> {
                    buffer.clear();
                    texts.anyNumber();
                    return new String(buffer.toBytes(), UTF_8);
                })
                .filter(literal -> literal.indexOf('\0') < 0)
                .limit(3_000));
    }

    @Test
    void every_short_text_of_the_characters_of_numbers_is_what_Jackson_says() {
        String characters = "-+.eE019";
        assertRead(IntStream.range(0, 8 * 8 * 8 * 8)
                .mapToObj(i -> IntStream.of(i / 512, i / 64 % 8, i / 8 % 8, i % 8)
                        .mapToObj(c -> characters.substring(c, c + 1))
                        .reduce("", String::concat)));
    }
}
