package io.chatmedia.drift;

import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadResult;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how documents differ from their contract, and their values where the contract has timestamps and enums. Memory
 * is bounded whatever they say: of places, texts, values and days the most frequent are kept, and the rest is counted
 * together. Not safe for use by several threads at a time.
 */
public final class Drift {

    /** The maximum number of values of one enum, of days and of months that are counted. */
    private static final int VALUES = 400;

    /** More days than these are shown by the month, and of the months so many. */
    static final int DATES = 31;

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final int MONTH_LENGTH = "yyyy-MM".length();

    private final ContractNode root;
    private final ValueVisitor visitor;
    private final Map<ViolationCode, ViolationCounts> violationCounts = new EnumMap<>(ViolationCode.class);
    private final Map<ContractNode, TopCounts<KeyCount>> values = new LinkedHashMap<>();
    private final Map<ContractNode, Timestamps> timestamps = new LinkedHashMap<>();
    private final TopCounts<KeyCount> days = new TopCounts<>(VALUES, KeyCount::new);
    private final TopCounts<KeyCount> months = new TopCounts<>(VALUES, KeyCount::new);
    private long documents;
    private long rejected;
    private long violations;
    private long cut;

    /**
     * Starts with empty counts.
     *
     * @param type what the documents are; values within records that are within one of their kind count as its own
     */
    public Drift(Class<? extends Record> type) {
        this.root = ContractNode.root(type);
        this.visitor = new ValueVisitor(root, this::addValue);
        root.forEach(place -> {
            if (place.isTimestamp()) {
                timestamps.put(place, new Timestamps());
            } else if (place.values() != null) {
                values.put(place, new TopCounts<>(VALUES, KeyCount::new));
            }
        });
    }

    /**
     * Counts what a document says.
     *
     * @param source where it comes from, as it may stand in a line on a terminal
     * @param document the document
     * @param result what became of it in strict mode
     */
    public void add(String source, JsonDocument document, ReadResult<?> result) {
        documents++;
        List<Violation> found = result.violations();
        if (!found.isEmpty()) {
            rejected++;
            violations += found.size();
            cut += result.truncated() ? 1 : 0;
            for (Violation violation : found) {
                violationCounts
                        .computeIfAbsent(violation.code(), ViolationCounts::new)
                        .add(source, documents, violation, root.fold(violation.pointer()));
            }
        }
        if (!document.isFault()) {
            visitor.visit(document.bytes());
        }
    }

    private void addValue(ContractNode place, String text) {
        TopCounts<KeyCount> ofEnum = values.get(place);
        if (ofEnum != null) {
            ofEnum.add(WireText.excerpt(text));
        }
        Timestamps ofPlace = timestamps.get(place);
        if (ofPlace != null) {
            addTimestamp(ofPlace, text);
        }
    }

    private void addTimestamp(Timestamps ofPlace, String text) {
        long epochMilli = WireTimestamp.parseEpochMilli(text.toCharArray(), 0, text.length());
        ofPlace.add(text, epochMilli);
        if (epochMilli != WireTimestamp.INVALID) {
            days.add(text.substring(0, DATE_LENGTH));
            months.add(text.substring(0, MONTH_LENGTH));
        }
    }

    long documents() {
        return documents;
    }

    /** The number of documents with a violation. */
    long rejected() {
        return rejected;
    }

    long violations() {
        return violations;
    }

    /** The number of documents whose violations are not all counted. */
    long cut() {
        return cut;
    }

    /** The violations by code, the most frequent code first. */
    List<ViolationCounts> violationCounts() {
        return violationCounts.values().stream()
                .sorted(Comparator.<ViolationCounts>comparingLong(
                                d -> d.byPlace().total())
                        .reversed())
                .toList();
    }

    /** The values of each enum that was met, cut and escaped, in the order of the contract. */
    Map<ContractNode, TopCounts<KeyCount>> values() {
        Map<ContractNode, TopCounts<KeyCount>> met = new LinkedHashMap<>(values);
        met.values().removeIf(TopCounts::isEmpty);
        return met;
    }

    /** The timestamps of each place where some were met, in the order of the contract. */
    Map<ContractNode, Timestamps> timestamps() {
        Map<ContractNode, Timestamps> met = new LinkedHashMap<>(timestamps);
        met.values().removeIf(Timestamps::isEmpty);
        return met;
    }

    /** Returns whether the valid timestamps span few enough days to be listed by day. */
    boolean isByDay() {
        TopCounts.Top<KeyCount> top = days.top(DATES);
        return top.isExact() && top.otherKeys() == 0;
    }

    /** The valid timestamps by the day, or by the month if they are many days. */
    TopCounts<KeyCount> dates() {
        return isByDay() ? days : months;
    }
}
