package io.chatmedia.drift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Drift as text for a terminal, in visible characters without colour. */
public final class DriftText {

    private static final int BAR = 10;

    // Limits for the text; the page shows more.
    private static final int PLACES = 10;
    private static final int RECEIVED = 5;
    private static final int VALUES = 20;

    /** The columns of the tables: two figures, a bar, a figure or a word, and what they are about. */
    private static final String ROW = "%9s %7s  %-" + BAR + "s %12s  %s";

    private static final String DETAIL = "%19s%s";

    private final Appendable out;
    private final int width;

    /**
     * Text to be written.
     *
     * @param out what takes it
     * @param width how many columns a line may have; a longer one is cut, with an ellipsis
     */
    public DriftText(Appendable out, int width) {
        this.out = out;
        this.width = width;
    }

    /**
     * Writes what was counted.
     *
     * @param drift what was counted
     * @throws IOException if it cannot be written
     */
    public void write(Drift drift) throws IOException {
        long documents = drift.documents();
        line(
                "%s documents, %s of them (%s) with violations of the documented contract",
                NumberFormats.count(documents),
                NumberFormats.count(drift.rejected()),
                NumberFormats.share(drift.rejected(), documents));
        if (drift.cut() > 0) {
            line("of %s documents not all violations are counted", NumberFormats.count(drift.cut()));
        }
        for (ViolationCounts violationCounts : drift.violationCounts()) {
            writeViolations(violationCounts, documents);
        }
        for (Map.Entry<ContractNode, TopCounts<KeyCount>> ofEnum :
                drift.values().entrySet()) {
            writeValues(ofEnum.getKey(), ofEnum.getValue());
        }
        if (!drift.timestamps().isEmpty()) {
            writeTimestamps(drift.timestamps());
        }
        if (!drift.dates().isEmpty()) {
            writeDates(drift);
        }
    }

    private void writeViolations(ViolationCounts violationCounts, long documents) throws IOException {
        heading(violationCounts.code() + ": " + violationCounts.code().meaning());
        line(ROW, "documents", "", "", "times", "where");
        TopCounts.Top<ViolationCount> top = violationCounts.byPlace().top(PLACES);
        for (ViolationCount violationCount : top.counts()) {
            lineWithEnd(
                    violationCount.where(),
                    ROW,
                    NumberFormats.documents(violationCount),
                    NumberFormats.share(violationCount.documents(), documents),
                    NumberFormats.bar(violationCount.documents(), documents, BAR),
                    NumberFormats.times(violationCount),
                    "");
            writeReceived(violationCount.texts().top(RECEIVED));
            lineWithEnd(violationCount.places(), DETAIL, "", "");
        }
        writeRest(top, "places");
    }

    private void writeReceived(TopCounts.Top<KeyCount> texts) throws IOException {
        List<String> received = new ArrayList<>();
        for (KeyCount text : texts.counts()) {
            received.add(quoted(text) + " (" + NumberFormats.times(text) + ")");
        }
        if (texts.otherTimes() > 0) {
            received.add("other texts (" + NumberFormats.count(texts.otherTimes()) + ")");
        }
        if (!received.isEmpty()) {
            line(DETAIL, "", "received " + String.join(", ", received));
        }
    }

    /** A text of the input, in which a quote is escaped: so none can pass for two, and an empty one is seen. */
    private static String quoted(KeyCount text) {
        return '"' + text.key() + '"';
    }

    /** A value at the end of a line, where only an empty one needs quotes to be seen. */
    private static String shown(KeyCount value) {
        return value.key().isEmpty() ? quoted(value) : value.key();
    }

    private void writeValues(ContractNode place, TopCounts<KeyCount> values) throws IOException {
        heading(place.pointer() + ": the values");
        line(ROW, "times", "", "", "contract", "value");
        TopCounts.Top<KeyCount> top = values.top(VALUES);
        for (KeyCount value : top.counts()) {
            writeShare(value, values.total(), place.standingOf(value.key()), shown(value));
        }
        writeRest(top, "values");
    }

    private void writeShare(KeyCount count, long total, String word, String text) throws IOException {
        line(
                ROW,
                NumberFormats.times(count),
                NumberFormats.share(count.times(), total),
                NumberFormats.bar(count.times(), total, BAR),
                word,
                text);
    }

    private void writeRest(TopCounts.Top<?> top, String what) throws IOException {
        if (top.otherTimes() > 0) {
            line(ROW, "", "", "", NumberFormats.count(top.otherTimes()), top.others(what));
        }
        if (!top.isExact()) {
            line("%s", top.caveat(what));
        }
    }

    private void writeTimestamps(Map<ContractNode, Timestamps> timestamps) throws IOException {
        String row = "%9s %9s %9s  %s";
        heading("Timestamps: their form and span");
        line(row, "with .SSS", "without", "invalid", "where");
        for (Map.Entry<ContractNode, Timestamps> of : timestamps.entrySet()) {
            Timestamps counted = of.getValue();
            lineWithEnd(
                    of.getKey().pointer(),
                    row,
                    NumberFormats.count(counted.withFraction()),
                    NumberFormats.count(counted.wholeSeconds()),
                    NumberFormats.count(counted.invalid()),
                    "");
            line("%31s%s", "", counted.span());
        }
    }

    private void writeDates(Drift drift) throws IOException {
        String unit = drift.isByDay() ? "day" : "month";
        heading("Timestamps: by the " + unit);
        line(ROW, "times", "", "", unit, "");
        TopCounts.Top<KeyCount> top = drift.dates().top(Drift.DATES);
        for (KeyCount date : top.inOrder()) {
            writeShare(date, drift.dates().total(), date.key(), "");
        }
        writeRest(top, "months");
    }

    private void heading(String text) throws IOException {
        line("");
        line("%s", text);
    }

    private void line(String format, Object... values) throws IOException {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        out.append(TerminalText.cut(line, width)).append('\n');
    }

    /** A line with a pointer or a place behind it, the end of which tells more than its beginning. */
    private void lineWithEnd(String text, String format, Object... values) throws IOException {
        String line = String.format(Locale.ROOT, format, values);
        line("%s", line + TerminalText.end(text, width - line.length()));
    }
}
