package io.chatmedia.json;

/** What the tokens of a document come from. */
@FunctionalInterface
interface Source {

    /** The input of a mapper, of which there is nothing but its parser. */
    Source OF_MAPPER = () -> Locator::asToken;

    /** A new locator, to be asked for places in document order. */
    Locator locator();
}
