package org.example.router;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of the class path in a Java process of its own, which does not outlive this one. */
final class ChildProcess implements AutoCloseable {

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** Starts it. What it prints goes to the file. */
    static ChildProcess start(Path log, List<String> jvmOptions, String mainClass, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.addAll(List.of(ChildProcess.class.getName(), mainClass));
        command.addAll(List.of(args));
        return new ChildProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start());
    }

    /** In the child: runs the main class until that ends or the parent does, in whatever way. */
    public static void main(String[] args) throws ReflectiveOperationException {
        ProcessHandle.current()
                .parent()
                .orElseThrow()
                .onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1));
        String[] mainArgs = List.of(args).subList(1, args.length).toArray(String[]::new);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) mainArgs);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Holds it where it is, or lets it go on. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Asks it to stop, as an orchestrator would. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not stop");
        }
        return process.exitValue();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Kills it (SIGKILL), if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
