package io.chatmedia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a process said and how it ended. */
record ProcessRun(int exitCode, String out, String err) {

    private static final long SECONDS = 120;

    /** A process with nothing on standard input. */
    static ProcessRun of(List<String> command) throws IOException, InterruptedException {
        return on(Path.of("/dev/null"), command);
    }

    static ProcessRun on(Path standardInput, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("it-", ".out");
        Path err = Files.createTempFile("it-", ".err");
        try {
            Process process = withoutOptionsFromOutside(new ProcessBuilder(command))
                    .redirectInput(standardInput.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("%s ended within %d s", command, SECONDS).isTrue();
            return new ProcessRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Java says on standard error that it has picked up such options, and they could be anything. */
    static ProcessBuilder withoutOptionsFromOutside(ProcessBuilder builder) {
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder;
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
