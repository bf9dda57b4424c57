package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private final StringBuilder html = new StringBuilder();
    private final Markup markup = new Markup(html);

    @Test
    void no_text_becomes_an_element_an_entity_or_the_end_of_an_attribute() throws IOException {
        markup.element("p", "<b>&amp;'\"", "title", "\" onclick='x'>");

        assertThat(html.toString())
                .isEqualTo("<p title=\"&quot; onclick=&#39;x&#39;&gt;\">&lt;b&gt;&amp;amp;&#39;&quot;</p>\n");
    }

    @Test
    void a_text_from_outside_is_isolated_from_the_direction_of_what_is_around_it() throws IOException {
        markup.input("code", "مرحبا<");

        assertThat(html.toString()).isEqualTo("<code><bdi>مرحبا&lt;</bdi></code>");
    }
}
