package io.chatmedia.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.WireText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViolationTest {

    private static Violation at(String pointer) {
        return Violation.ofObject(pointer, ViolationCode.REQUIRED, "must be there", null);
    }

    @Test
    void a_violation_of_an_object_has_no_place_in_an_input() {
        Violation violation = Violation.ofObject("/id", ViolationCode.INVALID_TEXT, "message", "received");

        assertThat(violation)
                .isEqualTo(new Violation("/id", ViolationCode.INVALID_TEXT, "message", "received", 0, 0, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "/, /",
        "//, //",
        "/id, /id",
        "/wrapup/tags/0, /wrapup/tags/0",
        "/attributes/a~1b~0c, /attributes/a~1b~0c",
        "/attributes/a b, /attributes/a b",
    })
    void a_pointer_of_plain_names_is_displayed_as_it_is(String pointer, String display) {
        assertThat(at(pointer).displayPointer()).isEqualTo(display);
        assertThat(WireText.pointerExcerpt(pointer)).isEqualTo(display);
    }

    @Test
    void names_in_a_pointer_are_displayed_escaped() {
        assertThat(at("/attributes/a\nb\u001b[31m\u202e\"\ud800").displayPointer())
                .isEqualTo("/attributes/a\\nb\\u001b[31m\\u202e\\\"\\ud800");
    }

    @Test
    void a_long_name_in_a_pointer_is_displayed_cut() {
        assertThat(at("/" + "x".repeat(1_000_000)).displayPointer()).isEqualTo("/" + "x".repeat(64) + "…");
    }

    @Test
    void the_names_of_a_pointer_share_64_characters_and_the_longest_are_cut_first() {
        assertThat(at("/" + "x".repeat(65) + "/y/" + "z".repeat(1_000_000)).displayPointer())
                .isEqualTo("/" + "x".repeat(31) + "…/y/" + "z".repeat(31) + "…");
        assertThat(at("/detail/eventBody/participants/0/conversationRoutingData/skills/0/selfUri")
                        .displayPointer())
                .isEqualTo("/detail/eventBody/participants/0/conversationRoutingDat…/skills/0/selfUri");
    }

    @Test
    void a_pointer_with_more_names_than_that_displays_no_name() {
        assertThat(at("/x".repeat(65)).displayPointer()).isEqualTo("/…".repeat(65));
    }

    @Test
    void the_pointer_itself_stays_exact() {
        String pointer = "/attributes/" + "\n".repeat(100);

        assertThat(at(pointer).pointer()).isEqualTo(pointer);
    }

    @Test
    void a_violation_of_a_document_is_shown_with_line_and_column_in_front() {
        Violation violation = new Violation(
                "/wrapup/tags/1", ViolationCode.NULL_ELEMENT, "a list element is null", "null", 3, 14, 70);

        assertThat(violation).hasToString("3:14: /wrapup/tags/1 NULL_ELEMENT a list element is null");
    }

    @Test
    void a_violation_at_the_first_byte_is_shown_with_its_place() {
        assertThat(new Violation("/a", ViolationCode.WRONG_TYPE, "m", "1", 1, 1, 0))
                .hasToString("1:1: /a WRONG_TYPE m");
    }

    @Test
    void a_violation_of_an_object_is_shown_without_a_place() {
        assertThat(at("/journeyContext/customer")).hasToString("/journeyContext/customer REQUIRED must be there");
    }

    @Test
    void a_violation_is_shown_on_one_line_whatever_its_pointer_holds() {
        assertThat(at("/attributes/a\r\n\u0085\u2028\u2029b\u0000").toString())
                .isEqualTo("/attributes/a\\r\\n\\u0085\\u2028\\u2029b\\u0000 REQUIRED must be there");
    }

    @Test
    void a_violation_survives_serialization() throws IOException, ClassNotFoundException {
        Violation violation = new Violation("/id", ViolationCode.WRONG_TYPE, "message", "5", 1, 7, 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(violation);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(violation);
        }
    }
}
