package io.chatmedia.json;

/** What the tokens of a document come from. */
interface Source {

    /** The input of a mapper, of which there is nothing but its parser. */
    Source OF_MAPPER = new Source() {
        @Override
        public Locator locator() {
            return Locator::asToken;
        }

        @Override
        public boolean unpairedSurrogates() {
            return true;
        }
    };

    /** A new locator, to be asked for places in document order. */
    Locator locator();

    /** Whether a string can hold an unpaired surrogate. */
    boolean unpairedSurrogates();
}
