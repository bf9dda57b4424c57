package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code --at}: the documents are at a place of each document of the input. */
class EnvelopesTest {

    private static CliRun at(String pointer, String input) {
        return CliRun.on(input, "check", "--format", "json", "--at", pointer);
    }

    private static JsonNode firstViolation(CliRun run, int document) {
        return run.documents().get(document).get("violations").get(0);
    }

    @Test
    void the_elements_of_an_array_are_the_documents() {
        CliRun run = at("/participants", "{\"id\":1,\"participants\":[{},{\"id\":\"a\"},{\"id\":5}]}");

        assertThat(run.documents())
                .extracting(
                        d -> d.get("document").intValue(),
                        d -> d.get("accepted").booleanValue())
                .containsExactly(tuple(1, true), tuple(2, true), tuple(3, false));
    }

    @Test
    void a_single_object_is_the_one_document() {
        CliRun run = at("/participant", "{\"participant\":{\"id\":5}}");

        assertThat(run.documents()).hasSize(1);
        assertThat(CliRun.codesAndPointers(run.documents().get(0).get("violations")))
                .containsExactly("WRONG_TYPE /id");
    }

    @Test
    void a_pointer_goes_through_objects_and_array_elements() {
        CliRun run =
                at("/entities/1/body/participants", "{\"entities\":[{},{\"body\":{\"participants\":[{\"id\":5}]}}]}");

        assertThat(run.documents()).hasSize(1);
    }

    @Test
    void an_escaped_name_of_a_pointer_finds_its_property() {
        CliRun run = at("/a~1b/c~0d/", "{\"a/b\":{\"c~d\":{\"\":[{},{}]}}}");

        assertThat(run.errLines()).containsExactly("2 documents, 2 accepted, 0 rejected, 0 violations");
    }

    @Test
    void an_empty_pointer_is_the_document_itself() {
        CliRun run = at("", "{\"id\":5}");

        assertThat(CliRun.codesAndPointers(run.documents().get(0).get("violations")))
                .containsExactly("WRONG_TYPE /id");
    }

    @Test
    void pointers_of_violations_start_from_the_participant() {
        CliRun run = at("/eventBody/participants", "{\"eventBody\":{\"participants\":[{\"wrapup\":{\"code\":1}}]}}");

        assertThat(firstViolation(run, 0).get("pointer").stringValue()).isEqualTo("/wrapup/code");
    }

    @Test
    void line_column_and_offset_are_those_of_the_input() {
        String envelope = "{\n  \"name\": \"é\",\n  \"participants\": [\n    {},\n    {\"id\": 5}\n  ]\n}\n";

        JsonNode violation = firstViolation(at("/participants", envelope), 1);

        assertThat(violation.get("line").intValue()).isEqualTo(5);
        assertThat(violation.get("column").intValue()).isEqualTo(12);
        assertThat(violation.get("offset").intValue())
                .isEqualTo(envelope.indexOf("5") + 1); // one more byte than characters before it
    }

    @Test
    void the_line_of_a_document_is_where_the_participant_starts() {
        CliRun run = at("/participants", "{\n\"participants\":[\n{},\n\n{}]}");

        assertThat(run.documents()).extracting(d -> d.get("line").intValue()).containsExactly(3, 5);
    }

    @Test
    void documents_are_counted_through_all_envelopes_of_an_input() {
        CliRun run = at("/p", "{\"p\":[{},{}]}\n{\"p\":[]}\n{\"p\":{}}\n");

        assertThat(run.documents())
                .extracting(
                        d -> d.get("document").intValue(), d -> d.get("line").intValue())
                .containsExactly(tuple(1, 1), tuple(2, 1), tuple(3, 3));
    }

    @Test
    void an_empty_array_has_no_documents() {
        CliRun run = at("/p", "{\"p\":[]}");

        assertThat(run.errLines()).containsExactly("0 documents, 0 accepted, 0 rejected, 0 violations");
    }

    @Test
    void an_envelope_without_the_place_is_a_rejected_document() {
        CliRun run = at("/eventBody/participants", "{\"eventBody\":{\"id\":\"a\"}}");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(firstViolation(run, 0).get("code").stringValue()).isEqualTo("REQUIRED");
        assertThat(firstViolation(run, 0).get("message").stringValue())
                .isEqualTo("the envelope has nothing at /eventBody/participants");
    }

    @Test
    void null_at_the_place_means_that_it_is_absent() {
        assertThat(firstViolation(at("/p", "{\"p\":null}"), 0).get("code").stringValue())
                .isEqualTo("REQUIRED");
    }

    @Test
    void an_envelope_without_the_place_costs_nothing_but_itself() {
        CliRun run = at("/p", "{\"p\":{}}\n{\"q\":{}}\n{\"p\":{}}\n");

        assertThat(run.documents())
                .extracting(d -> d.get("accepted").booleanValue())
                .containsExactly(true, false, true);
    }

    @Test
    void an_element_that_is_no_object_is_of_the_wrong_type() {
        CliRun run = at("/p", "{\"p\":[\"text\",17,null,true,[]]}");

        assertThat(run.documents())
                .allSatisfy(d ->
                        assertThat(CliRun.codesAndPointers(d.get("violations"))).containsExactly("WRONG_TYPE "));
        assertThat(run.documents()).hasSize(5);
    }

    @Test
    void participants_before_the_place_where_an_envelope_is_cut_off_are_read() {
        CliRun run = at("/p", "{\"p\":[{},{\"id\":5},{\"id\":");

        assertThat(run.documents())
                .extracting(d -> CliRun.codesAndPointers(d.get("violations")))
                .containsExactly(List.of(), List.of("WRONG_TYPE /id"), List.of("MALFORMED_JSON /p/2/id"));
    }

    @Test
    void a_malformed_envelope_costs_nothing_but_itself() {
        CliRun run = at("/p", "{\"p\":{}}\n{\"p\" {}}\n{\"p\":{}}\n");

        assertThat(run.errLines()).containsExactly("3 documents, 2 accepted, 1 rejected, 1 violations");
    }

    @Test
    void something_behind_an_envelope_is_reported_after_its_participants() {
        CliRun run = at("/p", "{\"p\":{}} 1\n");

        assertThat(run.documents())
                .extracting(d -> CliRun.codesAndPointers(d.get("violations")))
                .containsExactly(List.of(), List.of("TRAILING_CONTENT "));
    }

    @Test
    void an_envelope_may_be_longer_than_one_participant_may() {
        String participant = "{\"attributes\":{\"k\":\"" + "v".repeat(60_000) + "\"}}";
        String envelope = "{\"p\":[" + (participant + ",").repeat(39) + participant + "]}";

        CliRun run = at("/p", envelope);

        assertThat(run.errLines()).containsExactly("40 documents, 40 accepted, 0 rejected, 0 violations");
    }
}
