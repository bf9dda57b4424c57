package io.chatmedia.jmh.peers;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.validation.ImportValidPojo;
import io.avaje.validation.Validator;
import io.avaje.validation.adapter.ValidationContext;
import io.chatmedia.jmh.plain.AddressableEntityRef;
import io.chatmedia.jmh.plain.ConversationRoutingData;
import io.chatmedia.jmh.plain.DomainEntityRef;
import io.chatmedia.jmh.plain.ErrorInfo;
import io.chatmedia.jmh.plain.JourneyAction;
import io.chatmedia.jmh.plain.JourneyActionMap;
import io.chatmedia.jmh.plain.JourneyContext;
import io.chatmedia.jmh.plain.JourneyCustomer;
import io.chatmedia.jmh.plain.JourneyCustomerSession;
import io.chatmedia.jmh.plain.Participant;
import io.chatmedia.jmh.plain.ScoredAgent;
import io.chatmedia.jmh.plain.Wrapup;

/** avaje-jsonb and avaje-validator, both with code generated when they are compiled. */
@ImportValidPojo({
    ConversationRoutingData.class,
    JourneyAction.class,
    JourneyActionMap.class,
    JourneyContext.class,
    JourneyCustomer.class,
    JourneyCustomerSession.class,
    Participant.class,
    ScoredAgent.class,
    Wrapup.class
})
final class Avaje {

    private Avaje() {}

    static DocumentReader checked() {
        JsonType<Participant> type = Jsonb.builder().build().type(Participant.class);
        // Where a component is @Valid it asks for an adapter of the type, but it generates none for a type without
        // constraints.
        Validator validator = Validator.builder()
                .add(AddressableEntityRef.class, ValidationContext::noop)
                .add(DomainEntityRef.class, ValidationContext::noop)
                .add(ErrorInfo.class, ValidationContext::noop)
                .build();
        return document -> {
            Participant participant = type.fromJson(document);
            validator.validate(participant);
            return participant;
        };
    }
}
