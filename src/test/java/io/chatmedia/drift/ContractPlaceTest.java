package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPlaceTest {

    private static final ContractPlace ROOT = ContractPlace.root(ChatMediaParticipant.class);

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "/state, /state",
        "/wrapup/tags/17, /wrapup/tags/*",
        "/conversationRoutingData/skills/0/id, /conversationRoutingData/skills/*/id",
        "/conversationRoutingData/scoredAgents/3/agent/name, /conversationRoutingData/scoredAgents/*/agent/name",
        "/attributes/order, /attributes/*",
        "/attributes/a~1b, /attributes/*",
        "/attributes, /attributes",
        "/mediaRoles, /mediaRoles",
        "/mediaRoles/12/id, /mediaRoles/*/id",
        "/12, /12",
        "/, /",
        "/errorInfo/messageParams/5, /errorInfo/messageParams/*",
        "/errorInfo/messageParams/5a, /errorInfo/messageParams/5a",
        "/errorInfo/messageParams//x, /errorInfo/messageParams//x",
        "/state/0, /state/0"
    })
    void indexes_and_free_keys_of_a_pointer_are_folded(String exact, String folded) {
        assertThat(ROOT.fold(exact)).isEqualTo(folded);
    }

    @Test
    void the_places_of_timestamps_and_enums_are_those_of_the_records() {
        List<String> timestamps = new ArrayList<>();
        List<String> enums = new ArrayList<>();

        ROOT.forEach(place -> {
            if (place.isTimestamp()) {
                timestamps.add(place.pointer());
            }
            if (place.values() != null) {
                enums.add(place.pointer());
            }
        });

        assertThat(timestamps)
                .containsExactly(
                        "/startTime",
                        "/connectedTime",
                        "/endTime",
                        "/startHoldTime",
                        "/wrapup/endTime",
                        "/startAcwTime",
                        "/endAcwTime");
        assertThat(enums).containsExactly("/purpose", "/state", "/direction");
    }

    @ParameterizedTest
    @CsvSource({"alerting, documented", "terminated, undocumented", "Alerting, unknown", "'', unknown"})
    void a_value_of_an_enum_is_documented_or_undocumented_or_unknown(String value, String standing) {
        assertThat(ROOT.child("state").standingOf(value)).isEqualTo(standing);
    }
}
