package io.chatmedia.token;

/** Receives limit violations found while a value is skipped. */
public interface LimitListener {

    /** A limit on what is within a document. */
    enum Limit {
        /** {@link Limits#depth()}. */
        DEPTH,
        /** {@link Limits#nameLength()}. */
        NAME_LENGTH,
        /** {@link Limits#stringLength()}. */
        STRING_LENGTH,
        /** {@link Limits#numberDigits()}. */
        NUMBER_DIGITS
    }

    /**
     * Called for a value or name that exceeds a limit. It is skipped, and nothing inside it is reported.
     *
     * @param limit the limit
     * @param place where it stands
     * @param received its beginning, cut and escaped
     */
    void exceeded(Limit limit, Place place, String received);
}
