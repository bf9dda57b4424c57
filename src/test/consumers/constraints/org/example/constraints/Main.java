package org.example.constraints;

import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Prints what plain Jakarta Validation says; what it prints is compared. */
public final class Main {

    private Main() {}

    /** A row of the application's own that holds the raw texts. */
    static final class Row {
        @IsoTimestamp
        final String startTime = "yesterday";

        @WireValueOf(ParticipantState.class)
        final String state = "terminated";

        @DocumentedValue
        final ParticipantState parsed = ParticipantState.TERMINATED;
    }

    public static void main(String[] args) {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .name("\ud800")
                .endTime(Instant.parse("+10000-01-01T00:00:00Z"))
                .state(ParticipantState.OFFERING)
                .build();
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            print(validator, participant);
            print(validator, new Row());
        }
    }

    private static void print(Validator validator, Object value) {
        validator.validate(value, Strict.class).stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .forEach(System.out::println);
    }
}
