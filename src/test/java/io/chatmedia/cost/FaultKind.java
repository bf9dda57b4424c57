package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.Strict;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.JourneyCustomer;
import io.chatmedia.participant.ParticipantState;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A document with the same fault a hundred times, and one of the same size without. In a part, ### stands for its
 * number.
 */
enum FaultKind {
    WRONG_TYPE("texts", "1234567890123456789", "\"23456789012345678\""),
    WRONG_TYPE_IN_A_MAP("map", "\"key###\":12345678", "\"key###\":\"234567\""),
    NUMBER_OUT_OF_RANGE("numbers", "12345678901", " 1234567890"),
    INVALID_TIMESTAMP("times", "\"2024-02-30T00:00:00Z\"", "\"2024-02-20T00:00:00Z\""),
    UNKNOWN_VALUE("states", "\"discoMMected\"", "\"disconnected\""),
    UNDOCUMENTED_VALUE("states", "\"terminated\" ", "\"connected\"  "),
    NULL_ELEMENT("texts", "null", "\"ab\""),
    NULL_IN_A_MAP("map", "\"key###\":null", "\"key###\":\"ab\""),
    UNKNOWN_PROPERTY("customer", "\"key###\":\"abcdef\"", "\"key###\":\"abcdef\""),
    DUPLICATE_PROPERTY("customer", "\"id\"   :\"abcdef\"", "\"key###\":\"abcdef\""),
    DUPLICATE_KEY("map", "\"id\"   :\"abcdef\"", "\"key###\":\"abcdef\""),
    REQUIRED("customers", "{\"id\":\"abcdefghijklm\"}", "{\"id\":\"a\",\"idType\":\"b\"}"),
    INVALID_TEXT("texts", "\"\\ud800 abcdefgh\"", "\"\\u00e0 abcdefgh\"");

    private static final int FAULTS = 100;

    private final String component;
    private final String faulty;
    private final String valid;

    FaultKind(String component, String faulty, String valid) {
        this.component = component;
        this.faulty = faulty;
        this.valid = valid;
    }

    /** Has a component for each kind. */
    private record Everything(
            List<String> texts,
            Map<String, String> map,
            List<Integer> numbers,
            List<Instant> times,
            List<@DocumentedValue(groups = Strict.class) ParticipantState> states,
            JourneyCustomer customer,
            List<JourneyCustomer> customers) {}

    static RecordReader<? extends Record> reader() {
        return RecordReader.strict(Everything.class, MethodHandles.lookup());
    }

    byte[] faulty() {
        return document(component, faulty);
    }

    /** Where the fault is that the contract has no such property, a map has as many. */
    byte[] valid() {
        return document(component.equals("customer") ? "map" : component, valid);
    }

    private static byte[] document(String component, String part) {
        boolean isObject = component.equals("map") || component.equals("customer");
        String parts = IntStream.range(100, 100 + FAULTS)
                .mapToObj(i -> part.replace("###", Integer.toString(i)))
                .collect(Collectors.joining(","));
        return ("{\"" + component + "\":" + (isObject ? "{" + parts + "}" : "[" + parts + "]") + "}").getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
