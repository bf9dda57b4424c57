package io.chatmedia.jmh.peers;

/** The document was bound, but does not keep the constraints. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String why) {
        super(why);
    }
}
