package org.example.router;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The router as it is run: a process of its own, with a file of settings. */
final class RouterProcess {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private RouterProcess() {}

    static ChildProcess start(Broker broker, Map<String, String> more) throws IOException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", broker.address());
        settings.put("router.mode", "tolerant");
        settings.put("state.dir", TARGET.resolve("state").toString());
        settings.putAll(more);
        StringWriter text = new StringWriter();
        settings.store(text, null);
        Path file = Files.createTempFile(TARGET, "router-", ".properties");
        Files.writeString(file, text.toString());
        return ChildProcess.start(
                TARGET.resolve("router.log"), List.of("-Xmx512m"), ParticipantRouter.class.getName(), file.toString());
    }

    /** A counter as JMX shows it, of all tasks together. */
    static double total(ChildProcess router, String counter) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(router.pid()));
        String address = machine.startLocalManagementAgent();
        machine.detach();
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            double total = 0;
            for (ObjectName task :
                    beans.queryNames(new ObjectName("kafka.streams:type=stream-router-metrics,*"), null)) {
                total += (double) beans.getAttribute(task, counter + "-total");
            }
            return total;
        }
    }
}
