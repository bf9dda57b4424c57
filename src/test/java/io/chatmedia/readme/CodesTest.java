package io.chatmedia.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.validation.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of codes in the README says what {@link ViolationCode#meaning()} says. */
class CodesTest {

    @ParameterizedTest
    @EnumSource
    void the_readme_has_the_meaning_of_each_code(ViolationCode code) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .containsOnlyOnce("| `" + code + "` | " + code.meaning() + " |");
    }
}
