package io.chatmedia.jmh.peers;

import java.util.function.Supplier;

/** The ways to read a participant that are compared. */
public enum Peer {
    TOKENS("Jackson's tokens, nothing taken", Floors::tokens),
    TOKENS_AND_STRINGS("Jackson's tokens, every string taken", Floors::tokensAndStrings),
    STRICT("this library, strict", Library::strict),
    TOLERANT("this library, tolerant", Library::tolerant),
    MAPPER("this library in a stock `JsonMapper`", Library::mapper),
    JACKSON3("Jackson 3", Jackson3::stock),
    JACKSON3_HV("Jackson 3 + Hibernate Validator", () -> Constraints.checked(Jackson3.stock())),
    JACKSON3_BLACKBIRD("Jackson 3 with Blackbird", Jackson3::blackbird),
    JACKSON2_HV("Jackson 2 + Hibernate Validator", () -> Constraints.checked(Jackson2.stock())),
    SDK("the vendor's SDK", Sdk::stock),
    FASTJSON2("fastjson2", Fastjson2::stock),
    FASTJSON2_HV("fastjson2 + Hibernate Validator", () -> Constraints.checked(Fastjson2.stock())),
    AVAJE("avaje-jsonb + avaje-validator", Avaje::checked),
    DSL_JSON("DSL-JSON", Dsl::stock),
    JSON_SCHEMA("JSON Schema + Jackson 3", JsonSchema::andBinding);

    private final String label;
    private final Supplier<DocumentReader> reader;

    Peer(String label, Supplier<DocumentReader> reader) {
        this.label = label;
        this.reader = reader;
    }

    /** What the peer is called in a table. */
    public String label() {
        return label;
    }

    /** Whether it only passes over the document. */
    public boolean isFloor() {
        return this == TOKENS || this == TOKENS_AND_STRINGS;
    }

    /** Makes the reader; only then are the classes of the peer loaded. */
    public DocumentReader reader() {
        return reader.get();
    }

    /**
     * Makes the reader, and checks that it reads what a document says, before anything is timed.
     *
     * @throws IllegalStateException if it reads something else
     * @throws Exception if it refuses the document
     */
    public DocumentReader checkedReader(byte[] document) throws Exception {
        DocumentReader made = reader();
        if (!isFloor()) {
            Object expected = WireForm.of(document);
            Object read = WireForm.of(made.read(document));
            if (!read.equals(expected)) {
                throw new IllegalStateException(this + " reads " + read + " instead of " + expected);
            }
        }
        return made;
    }
}
