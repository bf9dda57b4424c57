package io.chatmedia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged constraints in an application that makes its validator itself; see {@code src/it} for the rest. */
class PlainValidationIT {

    private static final Path SOURCES = Path.of("src/test/consumers/constraints");
    private static final String MAIN_CLASS = "org.example.constraints.Main";

    /** Jakarta Validation says its own messages in the language of the machine. */
    private static final String IN_ENGLISH = "-Duser.language=en";

    private static final String PRINTED = """
            endTime must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            year 0000 to 9999, whole milliseconds
            name must not hold an unpaired surrogate
            state must be a documented value
            parsed must be a documented value
            startTime must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            year 0000 to 9999, whole milliseconds
            state must be a value of the contract
            """;

    @TempDir
    private static Path classes;

    /** With every warning on, and none allowed. */
    @BeforeAll
    static void compile() {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-Xlint:all",
                        "-Werror",
                        "--module-path",
                        Packaged.path(Packaged.libraryAndDependencies()),
                        "-d",
                        classes.toString(),
                        SOURCES.resolve("module-info.java").toString(),
                        SOURCES.resolve("org/example/constraints/Main.java").toString());
        assertThat(result).as("result of javac").isEqualTo(0);
    }

    @Test
    void constraint_messages_are_found_on_the_module_path() throws IOException, InterruptedException {
        assertPrints("--module-path", path(), "--module", "org.example.constraints/" + MAIN_CLASS);
    }

    @Test
    void constraint_messages_are_found_on_the_class_path() throws IOException, InterruptedException {
        assertPrints("-classpath", path(), MAIN_CLASS);
    }

    private static String path() {
        return Packaged.path(Stream.concat(Stream.of(classes), Packaged.libraryAndDependencies().stream())
                .toList());
    }

    private static void assertPrints(String... arguments) throws IOException, InterruptedException {
        ProcessRun run = ProcessRun.of(Stream.concat(Stream.of(Packaged.tool("java"), IN_ENGLISH), Stream.of(arguments))
                .toList());

        assertThat(run.out()).isEqualToNormalizingNewlines(PRINTED);
        assertThat(run.errLines())
                .as("standard error has the line in which Hibernate Validator introduces itself, with its time")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("INFO: HV000001: Hibernate Validator ");
        assertThat(run.exitCode()).isEqualTo(0);
    }
}
