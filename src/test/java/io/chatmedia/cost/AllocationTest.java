package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** One reading of it takes 9,760 bytes, the exception among them. */
    private static final int MOST_BYTES_CUT_OFF = 14_000;

    /** The benchmarks measure 11,080; an exception would take some 4,000 more. */
    private static final int MOST_BYTES_TEN_FAULTS = 13_500;

    private final RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
    private final byte[] full;

    AllocationTest() throws IOException {
        full = Files.readAllBytes(Path.of("src/jmh/resources/documents/full.json"));
    }

    /** The least of some: what the compiler spares is spared only when it has compiled the reader. */
    private long leastAllocated(byte[] document) {
        return leastAllocated(reader, document, READS);
    }

    private static long leastAllocated(RecordReader<ChatMediaParticipant> reader, byte[] document, int reads) {
        assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(COMPRESSED_POINTERS);
        Way.Reading reading = bytes -> {
            int sum = 0;
            for (int i = 0; i < reads; i++) {
                sum += reader.read(bytes).violations().size();
            }
            return sum;
        };
        return LongStream.generate(() -> ThreadUsage.of(reading, document).allocatedBytes() / reads)
                .limit(40)
                .min()
                .orElseThrow();
    }

    @Test
    void reading_a_full_participant_allocates_little_more_than_the_participant() {
        assertThat(reader.read(full).violations()).isEmpty();
        assertThat(leastAllocated(full)).isLessThan(MOST_BYTES);
    }

    @Test
    void a_document_that_breaks_off_is_not_read_twice() {
        byte[] cutOff = Arrays.copyOf(full, full.length - 2);

        assertThat(leastAllocated(cutOff)).isLessThan(MOST_BYTES_CUT_OFF);
    }

    @Test
    void ten_faults_are_reported_without_an_exception_on_the_way() throws IOException {
        byte[] faulty = Files.readAllBytes(Path.of("src/jmh/resources/documents/faulty.json"));

        assertThat(reader.read(faulty).violations()).hasSize(10);
        assertThat(leastAllocated(faulty)).isLessThan(MOST_BYTES_TEN_FAULTS);
    }

    /** What is kept is a copy of its bytes; the rest is names, entries and what is listed as tolerated. */
    @Test
    void a_mebibyte_of_unknown_properties_costs_less_than_twice_its_size() {
        RecordReader<ChatMediaParticipant> tolerant = RecordReader.tolerant(ChatMediaParticipant.class);
        for (int count : new int[] {1, 30, 1_000}) {
            int length = (1 << 20) / count - 30;
            String properties = IntStream.range(0, count)
                    .mapToObj(i -> "\"unknown-" + i + "\":[\"" + "x".repeat(Math.min(length, 60_000) / 2) + "\",\""
                            + "é".repeat(Math.min(length, 60_000) / 4) + "\"]")
                    .collect(Collectors.joining(","));
            byte[] document = ("{\"id\":\"p\"," + properties + "}").getBytes(UTF_8);

            assertThat(tolerant.read(document).violations()).isEmpty();
            assertThat(leastAllocated(tolerant, document, 20))
                    .as(count + " properties in " + document.length + " bytes")
                    .isLessThan(2L * document.length + 16_000);
        }
    }
}
