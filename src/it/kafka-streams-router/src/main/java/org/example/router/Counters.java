package org.example.router;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Messages by what became of them, and violations and tolerated deviations by code: totals and rates of each task, in
 * JMX as {@code kafka.streams:type=stream-router-metrics} with attributes such as {@code rejected-total} and
 * {@code violation-wrong-type-rate}. What is read again after a crash is counted again.
 */
final class Counters implements AutoCloseable {

    private final StreamsMetrics metrics;
    private final String task;
    private final List<Sensor> all = new ArrayList<>();
    private final Sensor accepted;
    private final Sensor rejected;
    private final Map<ViolationCode, Sensor> violations = new EnumMap<>(ViolationCode.class);
    private final Map<ViolationCode, Sensor> tolerated = new EnumMap<>(ViolationCode.class);

    Counters(ProcessorContext<?, ?> context) {
        metrics = context.metrics();
        task = context.taskId().toString();
        accepted = sensor("accepted");
        rejected = sensor("rejected");
        for (ViolationCode code : ViolationCode.values()) {
            String name = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
            violations.put(code, sensor("violation-" + name));
            tolerated.put(code, sensor("tolerated-" + name));
        }
    }

    private Sensor sensor(String name) {
        Sensor sensor = metrics.addRateTotalSensor("router", task, name, RecordingLevel.INFO);
        all.add(sensor);
        return sensor;
    }

    void count(ReadResult<?> result) {
        (result instanceof Accepted ? accepted : rejected).record();
        result.violations()
                .forEach(violation -> violations.get(violation.code()).record());
        result.tolerated().forEach(deviation -> tolerated.get(deviation.code()).record());
    }

    /** The task may go on in another thread, with counters of its own. */
    @Override
    public void close() {
        all.forEach(metrics::removeSensor);
    }
}
