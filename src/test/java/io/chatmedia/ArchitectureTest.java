package io.chatmedia;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages point one way: cli → drift, participant → json → validation → contract → record. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.chatmedia");

    @ParameterizedTest
    @CsvSource({
        "record,      'com.fasterxml.jackson.annotation'",
        "contract,    'record com.fasterxml.jackson.annotation jakarta.validation..'",
        "validation,  'record contract jakarta.validation.. org.hibernate.validator..'",
        "json,        'record contract validation jakarta.validation.. com.fasterxml.jackson.annotation tools.jackson..'",
        "participant, 'record contract json jakarta.validation..'",
        "drift,       'record contract validation json tools.jackson.core..'",
        "cli,         'drift json validation participant tools.jackson.. picocli.. me.tongfei.progressbar..'"
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
                        "io.chatmedia.validation",
                        "io.chatmedia.json",
                        "io.chatmedia.participant",
                        "io.chatmedia.drift",
                        "io.chatmedia.cli")
                .check(CLASSES);
    }

    @Test
    void nothing_writes_to_the_log_or_the_console_of_an_application() {
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
