package io.chatmedia.jmh.report;

import io.chatmedia.jmh.Documents;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One aim: a ratio of two measurements, and what it should be, for one document or more.
 *
 * @param what what is divided by what
 * @param over the measurement that is divided, with {@code %s} for the document
 * @param under the one by which it is divided
 * @param sign whether the bounds are the most, or the least
 * @param bounds what it should be for the full, the typical and the sparse participant, or for the full one alone
 */
record Aim(String what, String over, String under, char sign, double... bounds) {

    static final List<Documents> DOCUMENTS = List.of(Documents.FULL, Documents.TYPICAL, Documents.SPARSE);

    private static final char MOST = '≤';
    private static final char LEAST = '≥';

    private static final String STRICT = read("STRICT");
    private static final String TOLERANT = read("TOLERANT");
    private static final String MAPPER = read("MAPPER");
    private static final String STRINGS = read("TOKENS_AND_STRINGS");
    private static final String FASTJSON2 = read("FASTJSON2");
    private static final String JACKSON3_HV = read("JACKSON3_HV");
    private static final String FORM = "Form.read ";
    private static final String PARSE = "Timestamp.parse ";
    private static final String FORMAT = "Timestamp.format ";
    private static final String WRITE = "Write.write %s ";

    static final List<Aim> ALL = List.of(
            new Aim("strict ÷ fastjson2, which checks nothing", STRICT, FASTJSON2, MOST, 0.80, 1.00, 1.10),
            new Aim("strict ÷ DSL-JSON, which checks nothing", STRICT, read("DSL_JSON"), MOST, 0.85, 0.80, 1.10),
            new Aim("Jackson 3 + Hibernate Validator ÷ strict", JACKSON3_HV, STRICT, LEAST, 7, 7, 7),
            new Aim("strict ÷ Jackson's tokens, nothing taken", STRICT, read("TOKENS"), MOST, 0.90, 0.85, 0.85),
            new Aim("fastjson2 + Hibernate Validator ÷ strict", read("FASTJSON2_HV"), STRICT, LEAST, 2.8),
            new Aim("avaje-jsonb + avaje-validator ÷ strict", read("AVAJE"), STRICT, LEAST, 2),
            new Aim("JSON Schema + Jackson 3 ÷ strict", read("JSON_SCHEMA"), STRICT, LEAST, 13),
            new Aim("the vendor's SDK ÷ strict", read("SDK"), STRICT, LEAST, 3),
            new Aim("tolerant ÷ strict", TOLERANT, STRICT, MOST, 1.05),
            new Aim("ten faults ÷ none", "Faulty.read", STRICT, MOST, 2),
            new Aim("ten unknown properties ÷ none, tolerant", "Faulty.unknown", TOLERANT, MOST, 1.35),
            new Aim("Cyrillic, Chinese and emoji ÷ ASCII, strict", FORM + "NON_ASCII STRICT", STRICT, MOST, 1.5),
            new Aim("strict ÷ fastjson2, indented", FORM + "INDENTED STRICT", FORM + "INDENTED FASTJSON2", MOST, 0.85),
            new Aim("this library in a mapper ÷ tokens with every string", MAPPER, STRINGS, MOST, 1.25),
            new Aim("Jackson 3 + Hibernate Validator ÷ this library in a mapper", JACKSON3_HV, MAPPER, LEAST, 3.8),
            new Aim("bytes allocated ÷ bytes of the participant", "allocated " + STRICT, "graph %s", MOST, 1.15),
            new Aim("speed of `readAll` ÷ one by one", "ReadAll.readAll", "ReadAll.oneByOne", LEAST, 0.9),
            new Aim("writing ÷ Jackson 3 writing", WRITE + "LIBRARY", WRITE + "JACKSON3", MOST, 1),
            new Aim("parsing a timestamp ÷ ITU", PARSE + "LIBRARY", PARSE + "ITU", MOST, 1),
            new Aim("`Instant.parse` ÷ parsing one", PARSE + "JAVA_TIME", PARSE + "LIBRARY", LEAST, 10),
            new Aim("formatting a timestamp ÷ ITU", FORMAT + "LIBRARY", FORMAT + "ITU", MOST, 1),
            new Aim("`Instant.toString` ÷ formatting one", FORMAT + "JAVA_TIME", FORMAT + "LIBRARY", LEAST, 10));

    private static String read(String peer) {
        return "Read.read %s " + peer;
    }

    /** The ratio for one document, the bound, and whether it is missed; empty if it was not measured. */
    String cell(Measurements measurements, Documents document) {
        OptionalDouble ratio = measurements.ratio(over.formatted(document), under.formatted(document));
        if (ratio.isEmpty()) {
            return "";
        }
        double measured = ratio.getAsDouble();
        double bound = bounds[DOCUMENTS.indexOf(document)];
        boolean met = sign == MOST ? measured <= bound : measured >= bound;
        return String.format(Locale.ROOT, "%.2f (%c %.2f%s)", measured, sign, bound, met ? "" : ", missed");
    }
}
