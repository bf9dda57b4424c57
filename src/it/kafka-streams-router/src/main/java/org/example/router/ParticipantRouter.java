package org.example.router;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** Reads each message of {@code participants.raw} and passes it on: to {@code participants} or to the dead letters. */
public final class ParticipantRouter {

    static final String RAW = "participants.raw";
    static final String PARTICIPANTS = "participants";
    static final String REJECTED = "participants.rejected";

    private ParticipantRouter() {}

    static Topology topology(ReadMode mode) {
        RecordReader<ChatMediaParticipant> reader = RecordReader.of(ChatMediaParticipant.class, mode);
        var bytesIn = new ByteArrayDeserializer();
        var bytesOut = new ByteArraySerializer();
        var participantsOut = new ParticipantSerde(reader).serializer();
        return new Topology()
                .addSource(AutoOffsetReset.earliest(), "raw", new MessageTime(), bytesIn, bytesIn, RAW)
                .addProcessor("reading", () -> new ReadingStep(reader), "raw")
                .addSink(ReadingStep.ACCEPTED, PARTICIPANTS, new StringSerializer(), participantsOut, "reading")
                .addSink(ReadingStep.REJECTED, REJECTED, bytesOut, bytesOut, "reading");
    }

    /**
     * Runs until it is told to stop, or cannot go on: exit code 1.
     *
     * @param args files of settings, each overriding those before it; {@code router.properties} is the first
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Properties settings = settings(args);
        ReadMode mode = ReadMode.valueOf(((String) settings.remove("router.mode")).toUpperCase(Locale.ROOT));
        KafkaStreams streams = new KafkaStreams(topology(mode), settings);
        CountDownLatch ended = new CountDownLatch(1);
        streams.setStateListener((state, before) -> {
            if (state.hasCompletedShutdown()) {
                ended.countDown();
            }
        });
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        ended.await();
        if (streams.state() == KafkaStreams.State.ERROR) {
            System.exit(1);
        }
    }

    private static Properties settings(String[] files) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = ParticipantRouter.class.getResourceAsStream("/router.properties")) {
            settings.load(in);
        }
        for (String file : files) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                settings.load(in);
            }
        }
        return settings;
    }
}
