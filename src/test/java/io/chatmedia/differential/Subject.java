package io.chatmedia.differential;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.ArrayList;
import java.util.List;

/** A reader under test, and the model that says what it has to say. For one thread. */
record Subject(String name, Class<?> record, RecordReader<?> reader, Model model, ReadLimits limits) {

    /** Limits that even short documents exceed. */
    private static final ReadLimits SMALL = new ReadLimits(1 << 20, 4, 12, 16, 6, 3, 4);

    /** Both records in both modes; within the default limits, and then within small ones. */
    static List<Subject> all() {
        List<Subject> subjects = new ArrayList<>();
        for (ReadLimits limits : List.of(ReadLimits.DEFAULT, SMALL)) {
            for (ReadMode mode : ReadMode.values()) {
                subjects.add(of(ChatMediaParticipant.class, mode, limits));
                subjects.add(of(Everything.class, mode, limits));
            }
        }
        return subjects;
    }

    private static <T extends Record> Subject of(Class<T> record, ReadMode mode, ReadLimits limits) {
        String name = record.getSimpleName() + " " + mode + (limits.equals(SMALL) ? " with small limits" : "");
        RecordReader<T> reader = RecordReader.of(record, mode).withLimits(limits);
        return new Subject(name, record, reader, new Model(record, mode, limits), limits);
    }
}
