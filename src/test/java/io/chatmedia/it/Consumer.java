package io.chatmedia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A modular application under {@code src/test/consumers}, compiled against the packaged library. */
record Consumer(String module, Path classes) {

    private static final Path FOLDER = Path.of("src/test/consumers");

    /** Jakarta Validation says its own messages in the language of the machine. */
    private static final String IN_ENGLISH = "-Duser.language=en";

    /** Compiles an application with every warning on, none allowed. */
    static Consumer compiled(String name, Path classes) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-encoding",
                "UTF-8",
                "--module-path",
                Packaged.path(Packaged.libraryAndDependencies()),
                "-d",
                classes.toString()));
        try (Stream<Path> sources = Files.walk(FOLDER.resolve(name))) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(args::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(String[]::new));
        assertThat(result).as("result of javac").isEqualTo(0);
        return new Consumer("org.example." + name, classes);
    }

    private List<Path> path() {
        return Stream.concat(Stream.of(classes), Packaged.libraryAndDependencies().stream())
                .toList();
    }

    ProcessRun runOnModulePath() throws IOException, InterruptedException {
        return ProcessRun.of(List.of(
                Packaged.tool("java"),
                IN_ENGLISH,
                "--module-path",
                Packaged.path(path()),
                "--module",
                module + "/" + mainClass()));
    }

    ProcessRun runOnClassPath() throws IOException, InterruptedException {
        return ProcessRun.of(
                List.of(Packaged.tool("java"), IN_ENGLISH, "-classpath", Packaged.path(path()), mainClass()));
    }

    /** Makes a run-time image of the application, with what it needs of the JDK and nothing else. */
    ProcessRun linkInto(Path image) throws IOException, InterruptedException {
        return ProcessRun.of(List.of(
                Packaged.tool("jlink"),
                "--module-path",
                Packaged.path(path()),
                "--add-modules",
                module,
                "--output",
                image.toString()));
    }

    ProcessRun runIn(Path image) throws IOException, InterruptedException {
        return ProcessRun.of(List.of(
                image.resolve("bin").resolve("java").toString(), IN_ENGLISH, "--module", module + "/" + mainClass()));
    }

    private String mainClass() {
        return module + ".Main";
    }
}
