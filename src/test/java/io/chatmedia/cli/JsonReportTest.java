package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonReportTest {

    private static CliRun check(String input, String... options) {
        Object[] args = new Object[options.length + 3];
        args[0] = "check";
        args[1] = "--format";
        args[2] = "json";
        System.arraycopy(options, 0, args, 3, options.length);
        return CliRun.on(input, args);
    }

    @Test
    void each_document_is_one_line() {
        CliRun run = check("{}\n{\"id\":5}\n{\"id\":6}\n");

        assertThat(run.documents()).hasSize(3);
        assertThat(run.out()).endsWith("}\n");
    }

    @Test
    void a_document_has_exactly_these_members() {
        JsonNode document = check("{}\n").documents().get(0);

        assertThat(List.copyOf(document.propertyNames()))
                .containsExactly("source", "document", "line", "accepted", "violations", "tolerated");
    }

    @Test
    void a_violation_has_exactly_these_members() {
        JsonNode violation =
                check("{\"id\":5}\n").documents().get(0).get("violations").get(0);

        assertThat(List.copyOf(violation.propertyNames()))
                .containsExactly("pointer", "code", "message", "received", "line", "column", "offset");
    }

    @Test
    void an_accepted_document_is_this_line() {
        assertThat(check("{}\n").out())
                .isEqualTo("{\"source\":\"-\",\"document\":1,\"line\":1,\"accepted\":true,\"violations\":[],"
                        + "\"tolerated\":[]}\n");
    }

    @Test
    void a_rejected_document_is_this_line() {
        assertThat(check("\n{\"id\":5}\n").out())
                .isEqualTo("{\"source\":\"-\",\"document\":1,\"line\":2,\"accepted\":false,\"violations\":["
                        + "{\"pointer\":\"/id\",\"code\":\"WRONG_TYPE\",\"message\":\"expected a string, got the number 5\","
                        + "\"received\":\"5\",\"line\":2,\"column\":7,\"offset\":7}],\"tolerated\":[]}\n");
    }

    @Test
    void a_missing_property_was_received_as_null() {
        JsonNode violation = check("{\"journeyContext\":{}}\n")
                .documents()
                .get(0)
                .get("violations")
                .get(0);

        assertThat(violation.get("code").stringValue()).isEqualTo("REQUIRED");
        assertThat(violation.get("received").isNull()).isTrue();
    }

    @Test
    void tolerated_deviations_are_listed_beside_the_violations() {
        JsonNode document = check("{\"muted\":false,\"held\":1,\"state\":\"dreaming\"}\n", "--mode", "tolerant")
                .documents()
                .get(0);

        assertThat(CliRun.codesAndPointers(document.get("violations"))).containsExactly("WRONG_TYPE /held");
        assertThat(CliRun.codesAndPointers(document.get("tolerated")))
                .containsExactly("UNKNOWN_PROPERTY /muted", "UNKNOWN_VALUE /state");
    }

    @Test
    void a_tolerated_deviation_has_the_members_of_a_violation() {
        JsonNode tolerated = check("{\"id\":\"a\",\"muted\":false}\n", "--mode", "tolerant")
                .documents()
                .get(0)
                .get("tolerated")
                .get(0);

        assertThat(tolerated.toString())
                .isEqualTo("{\"pointer\":\"/muted\",\"code\":\"UNKNOWN_PROPERTY\","
                        + "\"message\":\"the contract has no such property; kept as it came\",\"received\":\"false\","
                        + "\"line\":1,\"column\":11,\"offset\":10}");
    }

    @Test
    void documents_of_a_pretty_printed_array_have_the_lines_that_they_start_in() {
        List<JsonNode> documents = check("[\n  {},\n  {\n  },\n  {}\n]\n").documents();

        assertThat(documents).extracting(d -> d.get("line").intValue()).containsExactly(2, 3, 5);
    }

    @Test
    void the_summary_stays_on_standard_error() {
        assertThat(check("{}\n{\"id\":5}\n").errLines())
                .containsExactly("2 documents, 1 accepted, 1 rejected, 1 violations");
    }

    @Test
    void the_exit_code_is_that_of_the_text_format() {
        assertThat(check("{}\n").exitCode()).isEqualTo(0);
        assertThat(check("{\"id\":5}\n").exitCode()).isEqualTo(1);
    }
}
