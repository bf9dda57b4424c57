package io.chatmedia.validation;

import io.chatmedia.contract.WireText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One fault: which rule is broken, where, and what was there.
 *
 * @param pointer where in the document or object, as a JSON pointer (RFC 6901), exact; the root is the empty text
 * @param code which kind of rule is broken
 * @param message what was expected and what was there, for a person; safe for a log line: at most
 *     {@value io.chatmedia.contract.WireText#EXCERPT_LENGTH} characters of the input, escaped
 * @param received what was there, likewise cut and escaped: the text of a string or the literal of a number; an object
 *     is shown as <code>{…}</code> and an array as {@code […]}; {@code null} where nothing was, as for a missing
 *     property
 * @param line line in the input, from 1, lines ending at each line feed; 0 for an object that was built in code, and
 *     for what a mapper takes from a tree or a buffer
 * @param column column in that line, from 1, counted in characters (Unicode code points); 0 where the line is
 * @param offset position in the input, from 0, counted in bytes; -1 where the line is 0
 */
public record Violation(
        String pointer,
        ViolationCode code,
        String message,
        @Nullable String received,
        long line,
        long column,
        long offset)
        implements Serializable {

    /**
     * A fault of an object that was built in code, which has no place in an input.
     *
     * @param pointer where in the object, as a JSON pointer
     * @param code which kind of rule is broken
     * @param message what was expected and what was there
     * @param received what was there, cut and escaped, {@code null} where nothing was
     * @return the violation
     */
    public static Violation ofObject(String pointer, ViolationCode code, String message, @Nullable String received) {
        return new Violation(pointer, code, message, received, 0, 0, -1);
    }

    /**
     * The pointer as it may stand in a log line, as {@link WireText#pointerExcerpt} shows it.
     *
     * @return the pointer, on one line
     */
    public String displayPointer() {
        return WireText.pointerExcerpt(pointer);
    }

    /**
     * The violation as one line for a log: {@code line:column: pointer CODE message}, without the place for an object.
     *
     * @return one line, with every part of the input cut and escaped
     */
    @Override
    public String toString() {
        String place = offset < 0 ? "" : line + ":" + column + ": ";
        return place + displayPointer() + " " + code + " " + message;
    }
}
