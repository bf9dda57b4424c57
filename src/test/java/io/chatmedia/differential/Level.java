package io.chatmedia.differential;

import io.chatmedia.contract.WireValue;

/** Wire values of every length around eight bytes, with common beginnings, beyond ASCII, and in need of escapes. */
public enum Level implements WireValue {
    ONE("a", true),
    SIX("medium", true),
    SEVEN("mediums", true),
    EIGHT("mediumHi", true),
    NINE("mediumHig", true),
    FIFTEEN("mediumHighAndUp", true),
    SIXTEEN("mediumHighAndUpp", false),
    SEVENTEEN("mediumHighAndUppe", true),
    TWO_BYTES("größe", true),
    FOUR_BYTES("😀", false),
    ESCAPED("a\"b\\c\n", true),
    NUMBER("5", true);

    private final String wireValue;
    private final boolean documented;

    Level(String wireValue, boolean documented) {
        this.wireValue = wireValue;
        this.documented = documented;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }

    @Override
    public boolean documented() {
        return documented;
    }
}
