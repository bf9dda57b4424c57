package io.chatmedia.differential;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.raw.RawJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
 * @param whole an integer of 64 bits
 * @param wholeNotNegative one with a limit
 * @param number a number
 * @param wholes a list of integers of 64 bits
 * @param doubles a list of numbers
 * @param json any value
 * @param jsons a list of any values
 * @param textOfPlatform undocumented, as all that are of the platform
 * @param integerOfPlatform an integer
 * @param wholeOfPlatform an integer of 64 bits
 * @param numberOfPlatform a number
 * @param flagOfPlatform a boolean
 * @param timeOfPlatform an instant
 * @param levelOfPlatform a constant
 * @param textsOfPlatform a list
 * @param mapOfPlatform a map
 * @param jsonOfPlatform any value
 * @param innerOfPlatform a record
 * @param known a record that is recognised by its properties
 * @param knowns such records
 * @param lax a record that is recognised by its properties, and does not keep others
 * @param inner a record within
 * @param inners records within
 * @param self a record of the same type
 * @param selves records of the same type
 * @param unknown what no component knows
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
        @Nullable Long whole,
        @PositiveOrZero @Nullable Long wholeNotNegative,
        @Nullable Double number,
        @Nullable List<@NotNull @Min(-5_000_000_000L) Long> wholes,
        @Nullable List<@NotNull Double> doubles,
        @Nullable RawJson json,
        @Nullable List<@NotNull RawJson> jsons,
        @Undocumented(groups = Strict.class) @Nullable String textOfPlatform,

        @Undocumented(groups = Strict.class) @Min(0) @Nullable Integer integerOfPlatform,

        @Undocumented(groups = Strict.class) @Nullable Long wholeOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Double numberOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Boolean flagOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Instant timeOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Level levelOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable List<@NotNull String> textsOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Map<String, @NotNull String> mapOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable RawJson jsonOfPlatform,
        @Undocumented(groups = Strict.class) @Nullable Inner innerOfPlatform,
        @Nullable Known known,
        @Nullable List<@NotNull Known> knowns,
        @Nullable Lax lax,
        @Nullable Inner inner,
        @Nullable List<@NotNull Inner> inners,
        @Nullable Everything self,
        @Nullable List<@NotNull Everything> selves,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    public Everything {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A record that is recognised by its properties.
     *
     * @param id required
     * @param level undocumented values are taken, unknown ones kept
     * @param score of the platform
     * @param unknown what no component knows
     */
    @Recognizable
    public record Known(
            @NotNull String id,
            @Nullable Level level,

            @Undocumented(groups = Strict.class) @Max(10) @Nullable Integer score,

            @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

        public Known {
            unknown = ImmutableCopy.ofKept(unknown);
        }
    }

    /**
     * A record that is recognised by its properties, and passes others over.
     *
     * @param id optional
     * @param level optional
     */
    @Recognizable
    public record Lax(@Nullable String id, @Nullable Level level) {}

    /**
     * A record that requires something, and passes over what it does not know.
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
