package io.chatmedia.token;

/**
 * A string, number or literal that was passed over, as far as a message needs it.
 *
 * @param kind what it is
 * @param excerpt its text, cut and escaped
 * @param size characters (UTF-16) of a string, digits of a number
 * @param integral whether it is a number without fraction and exponent
 */
public record Scalar(Kind kind, String excerpt, long size, boolean integral) {}
