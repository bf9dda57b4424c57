package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/** Places are mostly asked for in document order; those before the last one are found all the same. */
class BytesLocatorTest {

    private static final byte[] BYTES = "?\u00e9\n\u20ac\nx".getBytes(UTF_8);

    private static BytesLocator locator() {
        return new BytesLocator(BYTES, 1, BYTES.length, new Position(5, 1, 100));
    }

    /** As a parser of characters gives it. */
    private static TokenStreamLocation atChar(long chars) {
        return new TokenStreamLocation(ContentReference.unknown(), -1, chars, 0, 0);
    }

    @Test
    void a_byte_is_found_before_the_last_one_that_was_asked_for() {
        BytesLocator locator = locator();

        assertThat(locator.locate(8)).isEqualTo(new Position(7, 1, 107));
        assertThat(locator.locate(4)).isEqualTo(new Position(6, 1, 103));
        assertThat(locator.locate(1)).isEqualTo(new Position(5, 1, 100));
    }

    @Test
    void a_character_is_found_before_the_last_one_that_was_asked_for() {
        BytesLocator locator = locator();

        assertThat(locator.locate(atChar(4))).isEqualTo(new Position(7, 1, 107));
        assertThat(locator.locate(atChar(2))).isEqualTo(new Position(6, 1, 103));
        assertThat(locator.locate(atChar(0))).isEqualTo(new Position(5, 1, 100));
    }
}
