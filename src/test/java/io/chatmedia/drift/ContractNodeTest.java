package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.participant.ChatMediaParticipant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractNodeTest {

    private static final ContractNode ROOT = ContractNode.root(ChatMediaParticipant.class);

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
        "/trunks, /trunks",
        "/trunks/12/id, /trunks/*/id",
        "/trunks/90/id, /trunks/*/id",
        "/trunks/1:/id, /trunks/1:/id",
        "/trunks/1-/id, /trunks/1-/id",
        "/12, /12",
        "/, /",
        "/errorInfo/messageParams/5, /errorInfo/messageParams/*",
        "/errorInfo/messageParams/5a, /errorInfo/messageParams/*",
        "/errorInfo/hints/5, /errorInfo/hints/*",
        "/errorInfo/hints/5a, /errorInfo/hints/5a",
        "/errorInfo/hints//x, /errorInfo/hints//x",
        "/errorInfo/errors/0/errors/17/messageParams/device, /errorInfo/errors/*/errors/*/messageParams/*",
        "/state/0, /state/0"
    })
    void indexes_and_free_keys_of_a_pointer_are_folded(String exact, String folded) {
        assertThat(ROOT.fold(exact)).isEqualTo(folded);
    }

    @Test
    void the_places_of_timestamps_and_enums_are_those_of_the_records() {
        List<String> enums = new ArrayList<>();
        ROOT.forEach(place -> {
            if (place.values() != null) {
                enums.add(place.pointer());
            }
        });

        assertThat(pointersOfTimestamps(ROOT))
                .containsExactly(
                        "/startTime",
                        "/connectedTime",
                        "/endTime",
                        "/startHoldTime",
                        "/wrapup/endTime",
                        "/startAcwTime",
                        "/endAcwTime",
                        "/startAlertingTime",
                        "/parkTime",
                        "/resumeTime");
        assertThat(enums).containsExactly("/purpose", "/state", "/direction", "/initialState");
    }

    record Slot(
            @JsonProperty("from/to") @Nullable Instant time,
            @JsonProperty("~") @Nullable List<Slot> parts,
            @Nullable Slot other,
            @Nullable End end) {}

    record End(@Nullable Instant at, @Nullable Slot next) {}

    @Test
    void names_are_escaped_in_pointers() {
        assertThat(pointersOfTimestamps(ContractNode.root(Slot.class))).containsExactly("/from~1to", "/end/at");
    }

    @ParameterizedTest
    @CsvSource({
        "/from~1to, /from~1to",
        "/~0/3/from~1to, /~0/*/from~1to",
        "/~0/3/~0/17, /~0/*/~0/*",
        "/other/other/~0/0, /other/other/~0/*",
        "/end/next/~0/1/end/at, /end/next/~0/*/end/at",
        "/~01/3, /~01/*",
        "/~1/x, /~1/x",
    })
    void escaped_names_and_records_within_their_kind_are_followed(String exact, String folded) {
        assertThat(ContractNode.root(Slot.class).fold(exact)).isEqualTo(folded);
    }

    @Test
    void a_record_within_one_of_its_kind_is_the_same_place() {
        ContractNode slot = ContractNode.root(Slot.class);

        assertThat(slot.child("other")).isSameAs(slot);
        assertThat(slot.child("~").child("0")).isSameAs(slot);
        assertThat(slot.child("end").child("next")).isSameAs(slot);
    }

    @Test
    void records_of_one_kind_beside_each_other_are_places_of_their_own() {
        assertThat(ROOT.child("user")).isNotSameAs(ROOT.child("queue"));
        assertThat(ROOT.child("queue").child("id").pointer()).isEqualTo("/queue/id");
    }

    private static List<String> pointersOfTimestamps(ContractNode root) {
        List<String> pointers = new ArrayList<>();
        root.forEach(place -> {
            if (place.isTimestamp()) {
                pointers.add(place.pointer());
            }
        });
        return pointers;
    }

    @ParameterizedTest
    @CsvSource({"alerting, documented", "terminated, undocumented", "Alerting, unknown", "'', unknown"})
    void a_value_of_an_enum_is_documented_or_undocumented_or_unknown(String value, String standing) {
        assertThat(ROOT.child("state").standingOf(value)).isEqualTo(standing);
    }
}
