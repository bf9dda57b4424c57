package org.example.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged program, run in each way that its users may run it: it does the same, and says nothing else. */
class MainIT {

    private static final String PRINTED = """
            accepted: {"id":"p1","name":"Ada","startTime":"2025-09-03T06:58:41.500Z","state":"connected"}
            rejected: 1:19: /held WRONG_TYPE expected true or false, got the number 1
            rejected: 1:33: /startTime INVALID_TIMESTAMP expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
            got "2025-02-30T10:00:00Z": 2025-02 has no day 30
            chat: p1 is TERMINATED
            chat: p2 is CONNECTED
            chat, kept: 3:50: /eventBody/participants/1/muted UNKNOWN_PROPERTY \
            the contract has no such property; kept as it came
            no conversation: 1:77: /eventBody UNRECOGNIZED no property of this object is one of ChatConversation; \
            it looks like the body of a heartbeat; there is no conversation in it
            another topic: v2.users.u1.conversations.calls
            faulty: 1:66: /eventBody/id WRONG_TYPE expected a string, got the number 3
            built: /state UNDOCUMENTED_VALUE must be a documented value, got "terminated"
            built: /wrapup/durationSeconds OUT_OF_RANGE must be greater than or equal to 0, got "-1"
            mapper: 1:19: /held WRONG_TYPE expected true or false, got the string "yes"
            """;

    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final String LOGGING = "-Djava.util.logging.config.file=src/image/conf/logging.properties";
    private static final String IMAGE = "target/maven-jlink/classifiers/image";

    @Test
    void the_program_runs_on_the_module_path() throws IOException, InterruptedException {
        assertEquals(PRINTED, run(JAVA, LOGGING, "-p", "target/webhooks.jar:target/lib", "-m", "org.example.webhooks"));
    }

    @Test
    void the_program_runs_on_the_class_path() throws IOException, InterruptedException {
        assertEquals(
                PRINTED, run(JAVA, LOGGING, "-cp", "target/webhooks.jar:target/lib/*", "org.example.webhooks.Main"));
    }

    @Test
    void the_program_runs_in_its_image() throws IOException, InterruptedException {
        long[] millis = new long[5];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            assertEquals(PRINTED, run(IMAGE + "/bin/webhooks"));
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        System.out.printf("image of %d MB, runs in %d ms%n", megabytes(Path.of(IMAGE)), median(millis));
    }

    @Test
    void the_image_has_the_JDK_modules_that_the_library_needs() throws IOException, InterruptedException {
        assertEquals(
                List.of("java.base", "java.logging", "java.scripting", "java.xml"),
                run(IMAGE + "/bin/java", "--list-modules")
                        .lines()
                        .map(module -> module.replaceFirst("@.*", ""))
                        .filter(module -> module.matches("(java|jdk)\\..*"))
                        .toList());
    }

    @Test
    void every_jar_is_a_module_with_a_descriptor_and_no_package_is_in_two() {
        Set<String> packages = new HashSet<>();
        for (ModuleReference module : ModuleFinder.of(Path.of("target/webhooks.jar"), Path.of("target/lib"))
                .findAll()) {
            ModuleDescriptor descriptor = module.descriptor();
            assertFalse(descriptor.isAutomatic(), descriptor::toString);
            descriptor.packages().forEach(name -> assertTrue(packages.add(name), name));
        }
        assertTrue(packages.contains("io.chatmedia.json"));
    }

    /** What a program prints, on standard output and standard error together. */
    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java would say that it picked them up
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static long median(long[] values) {
        return LongStream.of(values).sorted().toArray()[values.length / 2];
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }
}
