package io.chatmedia.it;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where the build has put what it made, and the JDK that it runs on. */
final class Packaged {

    private Packaged() {}

    static String version() {
        return System.getProperty("project.version");
    }

    static Path commandLineJar() {
        return Path.of(System.getProperty("jar.commandLine"));
    }

    /** The jars that a user of the library has: ours first, then those that it needs to run. */
    static List<Path> libraryAndDependencies() {
        Stream<Path> dependencies = Arrays.stream(
                        System.getProperty("jars.runtimeDependencies").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(Stream.of(Path.of(System.getProperty("jar.library"))), dependencies)
                .toList();
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static String path(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }
}
