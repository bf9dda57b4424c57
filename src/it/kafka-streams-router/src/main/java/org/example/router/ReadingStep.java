package org.example.router;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes of each message a participant, or a dead letter that says why not.
 *
 * <p>A participant's key is its id. One without an id, which the contract allows, has no key: it is no dead letter, and
 * another key would be taken for an id. A dead letter keeps key and value as they came. So does a message without a
 * value: its key is the sender's, so it cannot be passed on as the removal of a participant.
 */
final class ReadingStep implements Processor<byte[], byte[], Object, Object> {

    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    private static final byte[] NOTHING = {};
    private static final JsonMapper JSON = new JsonMapper();

    private final RecordReader<ChatMediaParticipant> reader;
    private ProcessorContext<Object, Object> context;
    private Counters counters;

    ReadingStep(RecordReader<ChatMediaParticipant> reader) {
        this.reader = reader;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.counters = new Counters(context);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        ReadResult<ChatMediaParticipant> result = reader.read(message.value() == null ? NOTHING : message.value());
        counters.count(result);
        putOrigin(message.headers());
        putJson(message.headers(), "tolerated", result.tolerated());
        putJson(message.headers(), "violations", result.violations());
        if (result instanceof Accepted<ChatMediaParticipant> accepted) {
            ChatMediaParticipant participant = accepted.value();
            context.forward(message.withKey(participant.id()).withValue(participant), ACCEPTED);
        } else {
            context.forward(message, REJECTED);
        }
    }

    @Override
    public void close() {
        counters.close();
    }

    /** Where the message was, as {@code topic-partition@offset}: one that was sent again has been elsewhere before. */
    private void putOrigin(Headers headers) {
        context.recordMetadata().ifPresent(from -> {
            String origin = from.topic() + "-" + from.partition() + "@" + from.offset();
            headers.remove("origin").add("origin", origin.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void putJson(Headers headers, String name, List<Violation> violations) {
        headers.remove(name);
        if (!violations.isEmpty()) {
            List<Finding> findings = violations.stream().map(Finding::of).toList();
            headers.add(name, JSON.writeValueAsBytes(findings));
        }
    }
}
