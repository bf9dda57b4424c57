package io.chatmedia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged library as modular applications use it: nothing added, opened or exported by command-line options. */
class ModulePathIT {

    /** What {@code src/test/consumers/participants} prints. */
    private static final String PARTICIPANTS = """
            envelope: t a true
            envelope: [1:37: /eventBody/participants/0/id WRONG_TYPE expected a string, got the number 1, \
            1:41: /topicName REQUIRED required, but missing]
            built: /name INVALID_TEXT must not hold an unpaired surrogate, got "\\ud800"
            built: /startTime INVALID_TIMESTAMP must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or \
            yyyy-MM-ddTHH:mm:ss.SSSZ, year 0000 to 9999, whole milliseconds, got "2025-09-03T06:58:41.000001Z"
            built: /state UNDOCUMENTED_VALUE must be a documented value, got "terminated"
            built: /alertingTimeoutMs OUT_OF_RANGE must be greater than or equal to 0, got "-1"
            built: /journeyContext/customer REQUIRED must not be null
            built, tolerant: 4
            read: 1:9: /held WRONG_TYPE expected true or false, got the number 1
            read: 2:13: /startTime INVALID_TIMESTAMP expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            got "2025-02-30T00:00:00Z": 2025-02 has no day 30
            mapper: {"startTime":"2025-09-03T06:58:41.500Z","purpose":"agent","attributes":{"b":"1","a":"2"}}
            mapper: 1:9: /held WRONG_TYPE expected true or false, got the string "yes"
            mapper: 1:15: /muted UNKNOWN_PROPERTY the contract has no such property
            """;

    /** What {@code src/test/consumers/constraints} prints. */
    private static final String CONSTRAINTS = """
            endTime must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            year 0000 to 9999, whole milliseconds
            name must not hold an unpaired surrogate
            state must be a documented value
            parsed must be a documented value
            startTime must be a timestamp as yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            year 0000 to 9999, whole milliseconds
            state must be a value of the contract
            """;

    private static final Path IMAGE = Path.of("target/it-image");

    @TempDir
    private static Path folder;

    private static Consumer participants;
    private static Consumer constraints;

    @BeforeAll
    static void compile() throws IOException {
        participants = Consumer.compiled("participants", folder.resolve("participants"));
        constraints = Consumer.compiled("constraints", folder.resolve("constraints"));
    }

    private static void assertPrinted(ProcessRun run, String expected) {
        assertThat(run.out()).isEqualToNormalizingNewlines(expected);
        assertThat(run.errLines())
                .as("standard error has the line in which Hibernate Validator introduces itself, with its time")
                .hasSize(2)
                .last()
                .asString()
                .startsWith("INFO: HV000001: Hibernate Validator ");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void an_application_on_the_module_path_reads_builds_validates_and_binds_participants()
            throws IOException, InterruptedException {
        assertPrinted(participants.runOnModulePath(), PARTICIPANTS);
    }

    @Test
    void the_same_application_on_the_class_path_does_the_same() throws IOException, InterruptedException {
        assertPrinted(participants.runOnClassPath(), PARTICIPANTS);
    }

    @Test
    void plain_jakarta_validation_on_the_module_path_finds_the_messages_of_the_constraints()
            throws IOException, InterruptedException {
        assertPrinted(constraints.runOnModulePath(), CONSTRAINTS);
    }

    @Test
    void plain_jakarta_validation_on_the_class_path_finds_them_too() throws IOException, InterruptedException {
        assertPrinted(constraints.runOnClassPath(), CONSTRAINTS);
    }

    @Test
    void an_application_linked_into_a_run_time_image_does_the_same() throws IOException, InterruptedException {
        assumeThat(Packaged.jdk().resolve("jmods")).as("what jlink links").isDirectory();
        deleteImage();

        ProcessRun link = participants.linkInto(IMAGE);

        assertThat(link.err()).isEmpty();
        assertThat(link.exitCode()).isEqualTo(0);
        assertPrinted(participants.runIn(IMAGE), PARTICIPANTS);
        assertThat(modulesOfTheJdkIn(IMAGE))
                .containsExactlyInAnyOrder("java.base", "java.logging", "java.scripting", "java.xml");
    }

    private static List<String> modulesOfTheJdkIn(Path image) throws IOException, InterruptedException {
        return ProcessRun.of(List.of(image.resolve("bin/java").toString(), "--list-modules")).outLines().stream()
                .map(line -> line.split("@", 2)[0])
                .filter(module -> module.startsWith("java.") || module.startsWith("jdk."))
                .toList();
    }

    /** {@code jlink} makes an image only where there is nothing. */
    private static void deleteImage() throws IOException {
        if (Files.exists(IMAGE)) {
            try (Stream<Path> files = Files.walk(IMAGE)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
