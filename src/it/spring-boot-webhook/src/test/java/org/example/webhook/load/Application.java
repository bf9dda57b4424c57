package org.example.webhook.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The packaged application as a process of its own, on a port of its own choice that only this machine can reach. */
final class Application implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TROUBLE = Pattern.compile(" (WARN|ERROR) ");

    private final Process process;
    private final AtomicInteger troubles = new AtomicInteger();
    private final BlockingQueue<Integer> started = new LinkedBlockingQueue<>();

    Application(Path jar, String heap) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx" + heap,
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--server.address=127.0.0.1")
                .redirectErrorStream(true)
                .start();
        Thread log = new Thread(this::readLog, "log of the application");
        log.setDaemon(true);
        log.start();
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher port = STARTED.matcher(line);
                if (port.find()) {
                    started.add(Integer.valueOf(port.group(1)));
                } else if (TROUBLE.matcher(line).find()) {
                    troubles.incrementAndGet();
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            System.out.println("the log of the application broke off: " + e);
        }
    }

    int port() throws InterruptedException {
        Integer port = started.poll(60, TimeUnit.SECONDS);
        if (port == null) {
            throw new IllegalStateException("the application did not start within a minute");
        }
        return port;
    }

    /** Lines of the log at the levels WARN and ERROR. */
    int troubles() {
        return troubles.get();
    }

    /** The bytes on the heap after a collection of garbage. */
    long heapInUse() throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
        try (JMXConnector connector =
                JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
            MemoryMXBean memory =
                    ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        } finally {
            machine.detach();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.toHandle().destroy(); // unlike the process, its handle leaves the log open to its end
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
