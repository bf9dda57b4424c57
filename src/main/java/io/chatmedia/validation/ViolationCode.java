package io.chatmedia.validation;

/** The kind of rule of the wire contract that was broken. */
public enum ViolationCode {
    /** The text is not JSON, not UTF-8, or cut off (rule 1). Points at the value being read. */
    MALFORMED_JSON("not JSON, not UTF-8, or cut off"),
    /** Something other than white space follows the document (rule 1). Points at the root. */
    TRAILING_CONTENT("something follows the document"),
    /** A size, depth or length limit of the reader is exceeded. Points at the value being read. */
    LIMIT_EXCEEDED("a limit of the reader is exceeded"),
    /** The value has another JSON type than the contract's; nothing is coerced (rule 3). */
    WRONG_TYPE("another JSON type than the contract's"),
    /** A required property is absent or null (rule 2). Points at the missing property. */
    REQUIRED("required, and absent or null"),
    /** A list element or a map value is null (rule 6). */
    NULL_ELEMENT("null in a list or as a map value"),
    /** The contract has no such property, and the platform is not known to send it. */
    UNKNOWN_PROPERTY("the contract has no such property"),
    /** The live platform sends the property, but the published contract does not list it. Strict mode only. */
    UNDOCUMENTED_PROPERTY("a property known of the platform, but not documented"),
    /** The object has properties, but none that its record knows (rule 10). Tolerant mode only. */
    UNRECOGNIZED("none of the object's properties is one of the record"),
    /** A property, or a key of a map, is given a second time (rule 5). */
    DUPLICATE_PROPERTY("given a second time"),
    /** The text is not a timestamp of the wire, or the wire form cannot hold the instant (rule 4). */
    INVALID_TIMESTAMP("no timestamp of the contract's form, or no such day"),
    /** The enum has no such value. */
    UNKNOWN_VALUE("the contract has no such value"),
    /** The live platform sends the value, but the published contract does not document it. Strict mode only. */
    UNDOCUMENTED_VALUE("known of the platform, but not documented"),
    /**
     * The number does not fit its type (int32, int64, double), or is outside the component's limits; or the record's
     * own constructor, or a constraint that is not the contract's, refuses the value.
     */
    OUT_OF_RANGE("outside its limits, or refused by the record itself"),
    /** The text has an unpaired surrogate, so that no UTF-8 writer could write it back (rule 7). */
    INVALID_TEXT("an unpaired surrogate, which UTF-8 cannot hold");

    private final String meaning;

    ViolationCode(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The meaning of the code, in a few words.
     *
     * @return what is wrong, as it may stand behind the code
     */
    public String meaning() {
        return meaning;
    }
}
