package io.chatmedia.differential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireValueOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record with every kind of component, and with names of every length around words of eight bytes: with common
 * beginnings, beyond ASCII, and in need of escapes.
 *
 * @param t the shortest name
 * @param seven a name of 7 bytes, which its quote makes a word
 * @param eight a name of 8 bytes that goes on like the one of 7
 * @param nine a name of 9 bytes that goes on like the one of 8
 * @param fifteen a name of 15 bytes
 * @param sixteen a name of 16 bytes that goes on like the one of 15
 * @param seventeen a name of 17 bytes that differs from the one of 16 in the last
 * @param wide a name with characters of two bytes
 * @param face a name of a single character of four bytes
 * @param slashed a name that a pointer escapes
 * @param quoted a name that JSON escapes
 * @param time an instant
 * @param level a constant
 * @param stamp a text that is a timestamp
 * @param levelText a text that is a wire value
 * @param texts a list of strings
 * @param numbers a list of numbers with limits
 * @param flags a list of booleans
 * @param times a list of instants
 * @param levels a list of constants
 * @param map a map
 * @param inner a record within
 * @param inners records within
 * @param self a record of the same type
 * @param selves records of the same type
 */
public record Everything(
        @Nullable String t,
        @JsonProperty("seven77") @Nullable Integer seven,

        @JsonProperty("seven778") @Min(-100) @Max(100) @Nullable Integer eight,

        @JsonProperty("seven7789") @Nullable Boolean nine,
        @JsonProperty("fifteenFifteen1") @Nullable String fifteen,
        @JsonProperty("fifteenFifteen16") @Nullable Integer sixteen,
        @JsonProperty("fifteenFifteen17x") @Nullable Boolean seventeen,
        @JsonProperty("größe") @Nullable String wide,
        @JsonProperty("😀") @Nullable Integer face,
        @JsonProperty("a/b~c") @Nullable String slashed,
        @JsonProperty("q\"\\\n") @Nullable String quoted,
        @Nullable Instant time,
        @DocumentedValue(groups = Strict.class) @Nullable Level level,
        @IsoTimestamp @Nullable String stamp,
        @WireValueOf(Level.class) @Nullable String levelText,
        @Nullable List<@NotNull String> texts,
        @Nullable List<@NotNull @Min(0) Integer> numbers,
        @Nullable List<@NotNull Boolean> flags,
        @Nullable List<@NotNull Instant> times,
        @Nullable List<@NotNull Level> levels,
        @Nullable Map<String, @NotNull String> map,
        @Nullable Inner inner,
        @Nullable List<@NotNull Inner> inners,
        @Nullable Everything self,
        @Nullable List<@NotNull Everything> selves) {

    /**
     * A record that requires something.
     *
     * @param id required
     * @param rank required in strict mode
     * @param level required
     */
    public record Inner(
            @NotNull String id,
            @NotNull(groups = Strict.class) Integer rank,
            @NotNull Level level) {}
}
