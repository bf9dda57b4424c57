package io.chatmedia.validation;

/** What kind of rule of the wire contract was broken. */
public enum ViolationCode {
    /** The text is not JSON, not UTF-8, or cut off (rule 1). Points at the value being read. */
    MALFORMED_JSON,
    /** Something other than white space follows the document (rule 1). Points at the root. */
    TRAILING_CONTENT,
    /** A size, depth or length limit of the reader is exceeded. Points at the value being read. */
    LIMIT_EXCEEDED,
    /** The value has another JSON type than the contract's; nothing is coerced (rule 3). */
    WRONG_TYPE,
    /** A required property is absent or null (rule 2). Points at the missing property. */
    REQUIRED,
    /** A list element or a map value is null (rule 6). */
    NULL_ELEMENT,
    /** The contract has no such property. */
    UNKNOWN_PROPERTY,
    /** A property, or a key of a map, is given a second time (rule 5). */
    DUPLICATE_PROPERTY,
    /** The text is not a timestamp of the wire, or the wire form cannot hold the instant (rule 4). */
    INVALID_TIMESTAMP,
    /** The enum has no such value. */
    UNKNOWN_VALUE,
    /** The live platform sends the value, but the published contract does not document it. Strict mode only. */
    UNDOCUMENTED_VALUE,
    /** The integer does not fit int32, or is outside the component's limits. */
    OUT_OF_RANGE,
    /** The text has an unpaired surrogate, so that no UTF-8 writer could write it back (rule 7). */
    INVALID_TEXT
}
