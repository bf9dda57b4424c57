package io.chatmedia.token;

/** Is told of what exceeds a limit while a value is passed over. */
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
     * Something exceeds a limit. It is passed over, and nothing within it is told.
     *
     * @param limit the limit
     * @param place where it stands
     * @param received its beginning, cut and escaped
     */
    void exceeded(Limit limit, Place place, String received);
}
