package io.chatmedia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ParticipantState;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintMessagesTest {

    private static final String TIMESTAMP_MESSAGE =
            "must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, year 0000 to 9999, whole "
                    + "milliseconds";

    @WellFormedText
    record Event(
            @IsoTimestamp String time,
            @DocumentedValue ParticipantState state,
            @WireValueOf(ParticipantState.class) String text,
            Map<String, String> attributes) {}

    record OwnMessages(
            @IsoTimestamp(message = "no time") String time,
            @DocumentedValue(message = "no such state") ParticipantState state,

            @WireValueOf(value = ParticipantState.class, message = "no such text")
            String text) {}

    @WellFormedText(message = "cannot be written")
    record OwnMessage(String text) {}

    private static final Event FAULTY = new Event("now", ParticipantState.NONE, "none", Map.of("k", "\ud800"));

    @BeforeAll
    static void let_the_provider_see_this_package() {
        PlainValidation.canSeeThePackageOf(ConstraintMessagesTest.class);
    }

    @ParameterizedTest
    @EnumSource
    void each_constraint_has_a_message_of_its_own_without_any_set_up(PlainValidation set) {
        assertThat(set.violations(FAULTY))
                .containsExactly(
                        "attributes[k].<map value>: must not hold an unpaired surrogate",
                        "state: must be a documented value",
                        "text: must be a value of the contract",
                        "time: " + TIMESTAMP_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource
    void a_message_given_with_the_constraint_replaces_the_default(PlainValidation set) {
        assertThat(set.violations(new OwnMessages("now", ParticipantState.NONE, "none")))
                .containsExactly("state: no such state", "text: no such text", "time: no time");
        assertThat(set.violations(new OwnMessage("\ud800"))).containsExactly("text: cannot be written");
    }

    @Test
    void an_application_overrides_a_message_in_its_own_bundle(@TempDir Path classes) throws IOException {
        Files.writeString(classes.resolve("ValidationMessages.properties"), """
                io.chatmedia.contract.IsoTimestamp.message=is not the time of an application
                io.chatmedia.contract.WellFormedText.message=is not the text of an application
                """);

        assertThat(violationsSeenBy(classes, FAULTY))
                .containsExactly(
                        "attributes[k].<map value>: is not the text of an application",
                        "state: must be a documented value",
                        "text: must be a value of the contract",
                        "time: is not the time of an application");
    }

    /** What an application is told whose own class loader is that of the thread. */
    private static List<String> violationsSeenBy(Path classes, Object bean) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            return PlainValidation.PROVIDER_MAKES_VALIDATORS.violations(bean);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}",
                "#{1+1}",
                "{jakarta.validation.constraints.NotNull.message}",
                "{message}",
                "${validatedValue}",
                "\\{",
            })
    void the_input_does_not_change_a_message(String input) {
        Event event = new Event(input, null, input, Map.of(input, "\ud800" + input));

        assertThat(PlainValidation.PROVIDER_MAKES_VALIDATORS.violations(event))
                .containsExactly(
                        "attributes[" + input + "].<map value>: must not hold an unpaired surrogate",
                        "text: must be a value of the contract",
                        "time: " + TIMESTAMP_MESSAGE);
    }
}
