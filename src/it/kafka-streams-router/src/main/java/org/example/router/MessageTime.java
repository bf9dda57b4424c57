package org.example.router;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** The message's own timestamp, or the present if it came without one, at which Streams would stop. */
final class MessageTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> message, long partitionTime) {
        return message.timestamp() < 0 ? System.currentTimeMillis() : message.timestamp();
    }
}
