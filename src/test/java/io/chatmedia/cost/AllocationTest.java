package io.chatmedia.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What reading allocates, which does not depend on what else the machine does. */
class AllocationTest {

    private static final int READS = 1_000;

    /**
     * The participant itself has 4,432 bytes (JOL, on a JVM with compressed pointers), the tokenizer takes 912; the
     * benchmarks measure 5,700, and before everything is compiled it is 5,950.
     */
    private static final int MOST_BYTES = 6_300;

    /** Larger heaps have pointers of 64 bits. */
    private static final long COMPRESSED_POINTERS = 32L << 30;

    @Test
    void reading_a_full_participant_allocates_little_more_than_the_participant() throws IOException {
        assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(COMPRESSED_POINTERS);
        byte[] full = Files.readAllBytes(Path.of("src/jmh/resources/documents/full.json"));
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
        Way.Reading reading = document -> {
            for (int i = 0; i < READS; i++) {
                reader.read(document).orElseThrow();
            }
            return READS;
        };

        // The least of some: what the compiler spares is spared only when it has compiled the reader.
        long least = LongStream.generate(() -> ThreadUsage.of(reading, full).allocatedBytes() / READS)
                .limit(40)
                .min()
                .orElseThrow();

        assertThat(least).isLessThan(MOST_BYTES);
    }
}
