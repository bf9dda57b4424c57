package io.chatmedia.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.json.RecordReader;
import io.chatmedia.record.WireRecord;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records of any application: what their authors may write, beyond what the participant has. */
class RecordsOfAnyApplicationTest {

    private static final RecordValidator STRICT = RecordValidator.strict();

    @BeforeAll
    static void let_the_provider_see_this_package() {
        WireRecord.class
                .getModule()
                .addOpens(RecordsOfAnyApplicationTest.class.getPackageName(), HibernateValidator.class.getModule());
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream().map(v -> v.code() + " " + v.pointer()).toList();
    }

    public record Explicit(@NotNull @JsonProperty("x") String a) {
        @Override
        public String a() {
            return a;
        }
    }

    @Test
    void an_accessor_written_out_does_not_lose_the_constraints() {
        assertThat(said(RecordReader.strict(Explicit.class).read("{}").violations()))
                .containsExactly("REQUIRED /x");
        assertThat(said(STRICT.validate(new Explicit(null)))).containsExactly("REQUIRED /x");
    }

    public record Period(String start) {
        @AssertTrue public boolean isConsistent() {
            return false;
        }
    }

    @Test
    void a_constraint_on_a_method_of_the_record_is_out_of_range() {
        assertThat(STRICT.validate(new Period("x")))
                .extracting(Violation::code)
                .containsExactly(ViolationCode.OUT_OF_RANGE);
    }

    public record Mixed(
            @IsoTimestamp @Size(max = 1) String a,
            @Size(max = 1) @IsoTimestamp String b,
            @IsoTimestamp @Size(max = 1) String c,
            @Size(max = 1) @IsoTimestamp String d) {}

    @Test
    void of_several_violations_of_a_value_the_same_is_always_reported() {
        assertThat(STRICT.validate(new Mixed("now", "now", "now", "now")))
                .extracting(Violation::code)
                .containsOnly(ViolationCode.INVALID_TIMESTAMP);
    }

    public record Blank(@NotNull @NotBlank String id) {}

    @Test
    void a_missing_value_has_one_violation_whatever_else_is_asked_of_it() {
        assertThat(said(STRICT.validate(new Blank(null)))).containsExactly("REQUIRED /id");
    }

    @Tag("modules")
    @Test
    void a_record_that_cannot_be_accessed_is_an_illegal_argument() {
        assertThatThrownBy(() -> STRICT.validate(new io.chatmedia.closed.Closed(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    public record Lists(
            @Size(min = 5) List<String> list, @Size(min = 5) Map<String, String> map) {}

    @Test
    void an_object_or_array_is_shown_as_violation_says() {
        assertThat(STRICT.validate(new Lists(List.of("a"), Map.of("k", "v"))))
                .extracting(Violation::received)
                .containsExactly("[\u2026]", "{\u2026}");
    }
}
