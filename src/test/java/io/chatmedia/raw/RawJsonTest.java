package io.chatmedia.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RawJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "0",
                "-0.0",
                "1.00",
                "1e400",
                "12345678901234567890123",
                "\"\"",
                "\"\\ud800\"",
                "\"\\u0061/\\/é😀\"",
                "[ ]",
                "{ \"a\" : [ 1 , { } ] , \"a\" : 2 }"
            })
    void a_value_keeps_its_text_character_by_character(String json) {
        RawJson value = RawJson.of(json);

        assertThat(value.json()).isEqualTo(json);
        assertThat(value).hasToString(json).isEqualTo(RawJson.of(json)).hasSameHashCodeAs(RawJson.of(json));
    }

    @Test
    void white_space_around_a_value_is_left_out() {
        assertThat(RawJson.of("\n\t [ 1 ] \r\n")).isEqualTo(RawJson.of("[ 1 ]"));
    }

    @Test
    void values_with_different_texts_are_different() {
        assertThat(RawJson.of("1.0")).isNotEqualTo(RawJson.of("1.00")).isNotEqualTo(null);
        assertThat(RawJson.of("[1]")).isNotEqualTo(RawJson.of("[ 1]"));
        assertThat(RawJson.of("\"1\"")).isNotEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "tru", "1 2", "{\"a\":1", "[1,]", "'a'", "\"a\nb\"", "01", "NaN", "\ufeff1", "1\ufeff"})
    void a_text_that_is_not_one_JSON_value_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawJson.of(text))
                .withMessageStartingWith("not one JSON value: ");
    }

    @Test
    void an_unpaired_surrogate_outside_of_an_escape_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RawJson.of("\"\ud800\""));
    }

    @Test
    void a_tree_has_all_digits_and_of_a_name_given_twice_the_last_value() {
        JsonNode tree = RawJson.of("{\"a\":1,\"b\":0.12345678901234567890,\"a\":[true,null]}")
                .toTree();

        assertThat(tree.get("b").decimalValue()).isEqualTo(new BigDecimal("0.12345678901234567890"));
        assertThat(tree.get("a").size()).isEqualTo(2);
    }

    @Test
    void a_plain_value_is_one_of_the_JDK() {
        assertThat(RawJson.of("{\"z\":[1,2147483648,9223372036854775808,1.50,\"t\",false,null]}")
                        .toValue())
                .isEqualTo(Map.of(
                        "z",
                        Arrays.asList(
                                1,
                                2_147_483_648L,
                                new BigInteger("9223372036854775808"),
                                new BigDecimal("1.50"),
                                "t",
                                false,
                                null)));
        assertThat(RawJson.of("null").toValue()).isNull();
        assertThat(RawJson.of("{\"b\":1,\"a\":2}").toValue())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys("b", "a")
                .extracting(map -> List.copyOf(map.keySet()))
                .isEqualTo(List.of("b", "a"));
    }

    @Test
    void a_value_is_as_deep_as_it_came() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(RawJson.of(deep).json()).isEqualTo(deep);
    }
}
