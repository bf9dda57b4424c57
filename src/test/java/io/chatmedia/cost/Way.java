package io.chatmedia.cost;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;

/** A way to read an input. */
enum Way {
    STRICT {
        @Override
        Reading reading(ReadLimits limits) {
            RecordReader<ChatMediaParticipant> reader = STRICT_READER.withLimits(limits);
            return input -> reader.read(input).violations().size();
        }
    },
    TOLERANT {
        @Override
        Reading reading(ReadLimits limits) {
            RecordReader<ChatMediaParticipant> reader =
                    RecordReader.tolerant(ChatMediaParticipant.class).withLimits(limits);
            return input -> reader.read(input).violations().size();
        }
    },
    /** As many documents. */
    STREAM {
        @Override
        Reading reading(ReadLimits limits) {
            RecordReader<ChatMediaParticipant> reader = STRICT_READER.withLimits(limits);
            return input -> {
                try (Stream<ReadResult<ChatMediaParticipant>> results =
                        reader.readAll(new ByteArrayInputStream(input))) {
                    return results.mapToInt(result -> result.violations().size())
                            .sum();
                }
            };
        }
    },
    /** As envelopes, with the participants at the same place as in a notification. */
    ENVELOPE {
        @Override
        Reading reading(ReadLimits limits) {
            RecordReader<ChatMediaParticipant> reader = STRICT_READER.withLimits(limits);
            return input -> {
                try (Stream<JsonDocument> envelopes = JsonDocument.stream(new ByteArrayInputStream(input), limits)) {
                    return envelopes
                            .flatMap(envelope -> envelope.at("/eventBody/participants"))
                            .mapToInt(document ->
                                    reader.read(document).violations().size())
                            .sum();
                }
            };
        }
    },
    MAPPER {
        @Override
        Reading reading(ReadLimits limits) {
            ObjectReader reader = JsonMapper.builder()
                    .defaultAttributes(ContextAttributes.getEmpty().withSharedAttribute(ReadLimits.class, limits))
                    .build()
                    .readerFor(ChatMediaParticipant.class);
            return input -> {
                try {
                    reader.readValue(input);
                    return 0;
                } catch (InvalidDocumentException e) {
                    return e.violations().size();
                }
            };
        }
    };

    private static final RecordReader<ChatMediaParticipant> STRICT_READER =
            RecordReader.strict(ChatMediaParticipant.class);

    /** A reading of an input, which says how many violations there were. */
    interface Reading {
        int read(byte[] input);
    }

    abstract Reading reading(ReadLimits limits);
}
