package io.chatmedia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the rooms point one way, each down to what its {@code package-info} names; rooms stay small. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/chatmedia");
    private static final int LINES_OF_A_FILE = 400;
    private static final int LINES_OF_A_ROOM = 1_800;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.chatmedia");

    @ParameterizedTest
    @CsvSource({
        "record,      'com.fasterxml.jackson.annotation'",
        "contract,    'record com.fasterxml.jackson.annotation jakarta.validation..'",
        "text,        'contract'",
        "validation,  'record contract text jakarta.validation.. org.hibernate.validator..'",
        "raw,         'text token scan tools.jackson..'",
        "type,        'record contract raw jakarta.validation.. com.fasterxml.jackson.annotation'",
        "token,       'contract tools.jackson.core tools.jackson.core.io'",
        "scan,        'contract text token'",
        "bind,        'record contract text validation token raw type tools.jackson.core..'",
        "stream,      'contract text validation token scan'",
        "jackson3,    'contract text validation token tools.jackson.. com.fasterxml.jackson.annotation'",
        "json,        'record contract text validation token scan type bind stream jackson3 tools.jackson.. com.fasterxml.jackson.annotation'",
        "schema,      'contract type json tools.jackson.databind..'",
        "problem,     'text validation jackson3 json tools.jackson..'",
        "message,     'record contract raw json jakarta.validation.. com.fasterxml.jackson.annotation'",
        "participant, 'record contract raw json message jakarta.validation.. com.fasterxml.jackson.annotation'",
        "envelope,    'record contract raw json participant jakarta.validation.. com.fasterxml.jackson.annotation'",
        "drift,       'contract text validation token type json scan'",
        "cli,         'text drift json schema validation participant tools.jackson.. picocli.. me.tongfei.progressbar..'"
    })
    void a_package_uses_only_what_belongs_in_its_room(String room, String others) {
        List<String> allowed = new ArrayList<>(
                List.of("java..", "javax.annotation.processing", "org.jspecify.annotations", "io.chatmedia." + room));
        Arrays.stream(others.split(" "))
                .map(other -> other.contains(".") ? other : "io.chatmedia." + other)
                .forEach(allowed::add);
        // Annotations of generated builders, which no one has at run time.
        allowed.add("io.soabase.recordbuilder.core");

        classes()
                .that()
                .resideInAPackage("io.chatmedia." + room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .check(CLASSES);
    }

    @Test
    void every_class_is_in_one_of_the_rooms() {
        noClasses()
                .should()
                .resideOutsideOfPackages(
                        "io.chatmedia.record",
                        "io.chatmedia.contract",
                        "io.chatmedia.text",
                        "io.chatmedia.validation",
                        "io.chatmedia.type",
                        "io.chatmedia.token",
                        "io.chatmedia.scan",
                        "io.chatmedia.raw",
                        "io.chatmedia.bind",
                        "io.chatmedia.stream",
                        "io.chatmedia.jackson3",
                        "io.chatmedia.json",
                        "io.chatmedia.schema",
                        "io.chatmedia.problem",
                        "io.chatmedia.message",
                        "io.chatmedia.participant",
                        "io.chatmedia.envelope",
                        "io.chatmedia.drift",
                        "io.chatmedia.cli")
                .check(CLASSES);
    }

    private static Map<Path, Integer> linesOfFiles() throws IOException {
        Map<Path, Integer> lines = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines.put(file, Files.readAllLines(file).size());
            }
        }
        return lines;
    }

    @Test
    void no_file_is_long() throws IOException {
        assertThat(linesOfFiles())
                .isNotEmpty()
                .allSatisfy((file, lines) -> assertThat(lines).as("%s", file).isLessThanOrEqualTo(LINES_OF_A_FILE));
    }

    @Test
    void no_room_is_large() throws IOException {
        Map<Path, Integer> rooms = new HashMap<>();
        linesOfFiles().forEach((file, lines) -> rooms.merge(file.getParent(), lines, Integer::sum));

        assertThat(rooms)
                .allSatisfy((room, lines) -> assertThat(lines).as("%s", room).isLessThanOrEqualTo(LINES_OF_A_ROOM));
    }

    @Test
    void the_library_does_not_write_to_the_log_or_the_console_of_an_application() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.chatmedia.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "org.slf4j..", "java.lang.System$Logger")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
