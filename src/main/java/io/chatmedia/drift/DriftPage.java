package io.chatmedia.drift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Drift as a page for a browser: one file that needs no other and no script. Its policy lets a browser load nothing and
 * run nothing, so that even a text that slipped through the escaping could do no more than look odd.
 */
public final class DriftPage {

    private static final String TITLE = "What the traffic says that the contract does not";

    // Enough to look around in, and still a page that a phone shows at once.
    private static final int PLACES = 100;
    private static final int RECEIVED = 10;
    private static final int VALUES = 50;

    // The columns with bars.
    private static final String DOCUMENTS = "documents";
    private static final String SHARE = "share";

    private final Markup page;

    /**
     * A page to be written.
     *
     * @param out what takes it, in UTF-8
     */
    public DriftPage(Appendable out) {
        this.page = new Markup(out);
    }

    /**
     * Writes what was counted.
     *
     * @param drift what was counted
     * @throws IOException if it cannot be written
     */
    public void write(Drift drift) throws IOException {
        writeHead();
        page.start("body").start("main");
        writeSummary(drift);
        for (ViolationCounts violationCounts : drift.violationCounts()) {
            writeViolations(violationCounts, drift.documents());
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
        page.end("main").end("body").end("html");
    }

    private void writeHead() throws IOException {
        String style = style();
        page.doctype().start("html", "lang", "en").start("head");
        page.start("meta", "charset", "utf-8");
        page.start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.start("meta", "name", "color-scheme", "content", "light dark");
        page.start(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; base-uri 'none'; form-action 'none'");
        page.element("title", TITLE);
        page.style(style);
        page.end("head");
    }

    private static String style() throws IOException {
        try (InputStream in = DriftPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IOException("page.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void writeSummary(Drift drift) throws IOException {
        long documents = drift.documents();
        page.start("header").element("h1", TITLE);
        page.start("dl");
        figure(NumberFormats.count(documents), "documents");
        figure(NumberFormats.share(documents - drift.rejected(), documents), "keep the contract");
        figure(NumberFormats.count(drift.rejected()), "do not");
        figure(NumberFormats.count(drift.violations()), "violations");
        page.end("dl").end("header");
        if (drift.cut() > 0) {
            page.element(
                    "p",
                    "Of " + NumberFormats.count(drift.cut()) + " documents not all violations are counted.",
                    "class",
                    "caveat");
        }
        if (drift.violationCounts().isEmpty()) {
            page.element("p", "Nothing: every document keeps the documented contract.");
            return;
        }
        page.start("section").element("h2", "In short");
        startTable("Violations by code", "code", DOCUMENTS, "times");
        for (ViolationCounts violationCounts : drift.violationCounts()) {
            page.start("tr").start("th", "scope", "row");
            page.start("a", "href", "#" + violationCounts.code())
                    .element("code", violationCounts.code().name())
                    .end("a");
            page.element("span", violationCounts.code().meaning(), "class", "note")
                    .end("th");
            writeShare(NumberFormats.count(violationCounts.documents()), violationCounts.documents(), documents);
            writeFigure(NumberFormats.count(violationCounts.byPlace().total()));
            page.end("tr");
        }
        endTable();
        page.end("section");
    }

    private void figure(String figure, String what) throws IOException {
        page.start("div").element("dt", what).element("dd", figure).end("div");
    }

    private void writeViolations(ViolationCounts violationCounts, long documents) throws IOException {
        page.start("section", "id", violationCounts.code().name());
        page.start("h2").element("code", violationCounts.code().name()).end("h2");
        TopCounts.Top<ViolationCount> top = violationCounts.byPlace().top(PLACES);
        startTable(violationCounts.code().meaning(), "where", DOCUMENTS, "times");
        for (ViolationCount violationCount : top.counts()) {
            page.start("tr").start("th", "scope", "row");
            page.input("code", violationCount.where());
            writeReceived(violationCount.texts().top(RECEIVED));
            page.start("span", "class", "note")
                    .input("span", violationCount.places())
                    .end("span");
            page.end("th");
            writeShare(NumberFormats.documents(violationCount), violationCount.documents(), documents);
            writeFigure(NumberFormats.times(violationCount));
            page.end("tr");
        }
        writeOthers(top, "places");
        endTable();
        writeCaveat(top, "places");
        page.end("section");
    }

    private void writeReceived(TopCounts.Top<KeyCount> texts) throws IOException {
        if (texts.counts().isEmpty() && texts.otherTimes() == 0) {
            return;
        }
        page.start("span", "class", "note").text("received ");
        for (KeyCount text : texts.counts()) {
            page.input("q", text.key()).text(" " + NumberFormats.times(text) + "× ");
        }
        if (texts.otherTimes() > 0) {
            page.text("other texts " + NumberFormats.count(texts.otherTimes()) + "×");
        }
        page.end("span");
    }

    private void writeValues(ContractNode place, TopCounts<KeyCount> values) throws IOException {
        page.start("section").start("h2").element("code", place.pointer()).end("h2");
        TopCounts.Top<KeyCount> top = values.top(VALUES);
        startTable("The values, and what the contract says of them", "value", SHARE, "times");
        for (KeyCount value : top.counts()) {
            String standing = place.standingOf(value.key());
            page.start("tr").start("th", "scope", "row").input("code", value.key());
            page.element("span", standing, "class", "documented".equals(standing) ? "note" : "note strange");
            page.end("th");
            writeShare("", value.times(), values.total());
            writeFigure(NumberFormats.times(value));
            page.end("tr");
        }
        writeOthers(top, "values");
        endTable();
        writeCaveat(top, "values");
        page.end("section");
    }

    private void writeTimestamps(Map<ContractNode, Timestamps> timestamps) throws IOException {
        page.start("section").element("h2", "Timestamps");
        startTable("Their form and span", "where", "with .SSS", "without", "invalid");
        for (Map.Entry<ContractNode, Timestamps> of : timestamps.entrySet()) {
            Timestamps counted = of.getValue();
            page.start("tr").start("th", "scope", "row");
            page.element("code", of.getKey().pointer());
            page.element("span", counted.span(), "class", "note");
            page.end("th");
            writeFigure(NumberFormats.count(counted.withFraction()));
            writeFigure(NumberFormats.count(counted.wholeSeconds()));
            writeFigure(NumberFormats.count(counted.invalid()));
            page.end("tr");
        }
        endTable();
        page.end("section");
    }

    private void writeDates(Drift drift) throws IOException {
        String unit = drift.isByDay() ? "day" : "month";
        page.start("section").element("h2", "Timestamps by the " + unit);
        TopCounts.Top<KeyCount> top = drift.dates().top(Drift.DATES);
        startTable("All that are valid", unit, SHARE, "times");
        for (KeyCount date : top.inOrder()) {
            page.start("tr")
                    .start("th", "scope", "row")
                    .element("time", date.key())
                    .end("th");
            writeShare("", date.times(), drift.dates().total());
            writeFigure(NumberFormats.times(date));
            page.end("tr");
        }
        writeOthers(top, "months");
        endTable();
        writeCaveat(top, "months");
        page.end("section");
    }

    private void startTable(String caption, String... columns) throws IOException {
        page.start("table").element("caption", caption).start("thead").start("tr");
        for (String column : List.of(columns)) {
            String kind = SHARE.equals(column) || DOCUMENTS.equals(column) ? "share" : "plain";
            page.element("th", column, "scope", "col", "class", kind);
        }
        page.end("tr").end("thead").start("tbody");
    }

    private void endTable() throws IOException {
        page.end("tbody").end("table");
    }

    private void writeFigure(String figure) throws IOException {
        page.element("td", figure, "class", "figure");
    }

    /** The bar repeats the figures, so it carries no extra information for screen readers. */
    private void writeShare(String figure, long part, long whole) throws IOException {
        String length = Double.toString(Math.round(NumberFormats.percent(part, whole) * 10) / 10.0);
        page.start("td", "class", "share");
        page.element("span", figure + " ", "class", "figure");
        page.element("span", NumberFormats.share(part, whole), "class", "percent");
        page.start("svg", "viewBox", "0 0 100 4", "preserveAspectRatio", "none", "aria-hidden", "true");
        page.start("rect", "class", "all", "width", "100", "height", "4").end("rect");
        page.start("rect", "class", "part", "width", length, "height", "4").end("rect");
        page.end("svg").end("td");
    }

    private void writeOthers(TopCounts.Top<?> top, String what) throws IOException {
        if (top.otherTimes() > 0) {
            page.start("tr").element("th", top.others(what), "scope", "row", "class", "others");
            page.start("td").end("td");
            writeFigure(NumberFormats.count(top.otherTimes()));
            page.end("tr");
        }
    }

    private void writeCaveat(TopCounts.Top<?> top, String what) throws IOException {
        if (!top.isExact()) {
            page.element("p", top.caveat(what), "class", "caveat");
        }
    }
}
