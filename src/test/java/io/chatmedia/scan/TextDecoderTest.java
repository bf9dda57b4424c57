package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Decodes what stands between quotes. */
    private static @Nullable String decode(byte[] json, int limit, boolean unpaired) {
        byte[] bytes = ("x\"" + new String(json, ISO_8859_1) + "\"\"behind").getBytes(ISO_8859_1);
        TextDecoder decoder = new TextDecoder(bytes, bytes.length);
        String text = decoder.decode(2, limit, unpaired);
        if (text != null) {
            assertThat(decoder.next()).isEqualTo(2 + json.length + 1);
        }
        return text;
    }

    private static @Nullable String decode(String json) {
        return decode(json.getBytes(UTF_8), NO_LIMIT, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abcdefghijklmnop", "é€😀", "日本語", "\u007f\u0080\u07ff\u0800\uffff\ud800\udc00"})
    void a_text_without_escapes_is_as_it_stands(String text) {
        assertThat(decode(text)).isEqualTo(text);
    }

    @Test
    void escapes_are_what_they_stand_for() {
        assertThat(decode("\\\"\\\\\\/\\b\\f\\n\\r\\t")).isEqualTo("\"\\/\b\f\n\r\t");
        assertThat(decode("a\\u00e9\\u20AC\\ud83d\\uDE00\\u0000z")).isEqualTo("aé€😀\u0000z");
        assertThat(decode("\\\\u0041")).isEqualTo("\\u0041");
    }

    @ParameterizedTest
    @CsvSource({
        "\\ud800, \ud800",
        "a\\udc00b, a\udc00b",
        "\\udc00\\ud800, \udc00\ud800",
        "\\ud800\\ud83d\\ude00, \ud800😀"
    })
    void an_unpaired_surrogate_is_decoded_only_where_it_may_stand(String json, String text) {
        byte[] bytes = json.getBytes(ISO_8859_1);

        assertThat(decode(bytes, NO_LIMIT, true)).isEqualTo(text);
        assertThat(decode(bytes, NO_LIMIT, false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "\\u0061b\\n, 3", "é€, 2", "😀a, 3", "\\ud83d\\ude00a, 3", "'', 0"})
    void a_text_may_have_as_many_characters_as_the_limit(String json, int length) {
        byte[] bytes = json.getBytes(UTF_8);

        assertThat(decode(bytes, length, false)).hasSize(length);
        assertThat(length == 0 || decode(bytes, length - 1, false) == null).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000", "a\n", "\u001f", "\\x", "\\u12", "\\u12g4", "\u00ff", "\u00c3a", "\u00ed\u00a0\u0080"
            })
    void bytes_that_are_not_JSON_in_UTF_8_are_not_decoded(String latin1) {
        assertThat(decode(latin1.getBytes(ISO_8859_1), NO_LIMIT, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc\\", "abc\\u00", "\u00f0\u009f\u0098"})
    void a_text_that_the_document_ends_in_is_not_decoded(String latin1) {
        byte[] bytes = (latin1 + "\u0080\"").getBytes(ISO_8859_1);

        assertThat(new TextDecoder(bytes, latin1.length()).decode(0, NO_LIMIT, true))
                .isNull();
    }

    @Test
    void a_text_of_any_length_is_decoded() {
        Random random = new Random(8259);
        String[] characters = {"a", "é", "€", "😀", "\\u0061", "\\n", "\\ud83d\\ude00"};
        String[] decoded = {"a", "é", "€", "😀", "a", "\n", "😀"};
        for (int length = 0; length < 1_200; length += 7) {
            int[] picks = random.ints(length, 0, characters.length).toArray();
            String json = IntStream.of(picks).mapToObj(i -> characters[i]).collect(Collectors.joining());
            String text = IntStream.of(picks).mapToObj(i -> decoded[i]).collect(Collectors.joining());

            assertThat(decode(json)).isEqualTo(text);
        }
    }

    @Test
    void a_decoder_is_used_for_one_text_after_the_other() {
        byte[] bytes = "long long long\"short\"".getBytes(UTF_8);
        TextDecoder decoder = new TextDecoder(bytes, bytes.length);

        assertThat(decoder.decode(0, NO_LIMIT, false)).isEqualTo("long long long");
        assertThat(decoder.decode(decoder.next(), NO_LIMIT, false)).isEqualTo("short");
        assertThat(decoder.next()).isEqualTo(bytes.length);
    }
}
