package io.chatmedia.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.json.RecordReader;
import io.chatmedia.record.WireRecord;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void the_same_of_several_violations_of_a_value_is_always_reported() {
        assertThat(STRICT.validate(new Mixed("now", "now", "now", "now")))
                .extracting(Violation::code)
                .containsOnly(ViolationCode.INVALID_TIMESTAMP);
    }

    public record OfOneCode(
            @Size(max = 1) @Pattern(regexp = "a") String a,
            @Pattern(regexp = "a") @Size(max = 1) String b,
            @Size(max = 1) @Pattern(regexp = "a") String c,
            @Pattern(regexp = "a") @Size(max = 1) String d) {}

    @Test
    void the_same_of_several_violations_with_one_code_is_always_reported() {
        assertThat(STRICT.validate(new OfOneCode("bb", "bb", "bb", "bb")))
                .extracting(Violation::message)
                .hasSize(4)
                .containsOnly("must match \"a\", got \"bb\"");
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

    @Target({ElementType.TYPE, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Refusal.class)
    @interface Refused {
        String message() default "refused";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class Refusal implements ConstraintValidator<Refused, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return false;
        }
    }

    @Refused
    public record Whole(String a) {}

    @Test
    void a_constraint_on_the_record_itself_points_at_the_whole() {
        assertThat(STRICT.validate(new Whole("x")))
                .containsExactly(
                        Violation.ofObject("", ViolationCode.OUT_OF_RANGE, "refused, got \"{\u2026}\"", "{\u2026}"));
    }

    public record Elements(List<@Refused Period> list) {}

    @Test
    void a_constraint_on_a_record_in_a_list_points_at_the_element() {
        assertThat(said(STRICT.validate(new Elements(List.of(new Period("x"))))))
                .containsExactly("OUT_OF_RANGE /list/0");
    }

    public static final class Bean {
        @NotNull String text;
    }

    public record OfBean(@Valid Bean bean) {}

    @Test
    void a_fault_of_an_object_that_is_no_record_points_at_the_object() {
        assertThat(said(STRICT.validate(new OfBean(new Bean())))).containsExactly("REQUIRED /bean");
    }

    public record InSet(Set<@Size(max = 1) String> set) {}

    @Test
    void an_element_of_a_set_is_judged_though_no_pointer_leads_to_it() {
        assertThat(STRICT.validate(new InSet(Set.of("long"))))
                .extracting(Violation::code)
                .containsExactly(ViolationCode.OUT_OF_RANGE);
    }
}
