package io.chatmedia.bind;

import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Recognizable.Lookalike;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of object that are taken for a record by mistake, by the properties that give them away. */
final class Lookalikes {

    /**
     * What an object looks like.
     *
     * @param rank how particular the shape is; 0 is the most particular
     * @param words what it is, and where in it the record is
     */
    record Hint(int rank, String words) {}

    private final Map<String, Hint> byProperty = new HashMap<>();

    /** @param mark the mark on the record, {@code null} if it has none */
    Lookalikes(@Nullable Recognizable mark) {
        Lookalike[] shapes = mark == null ? new Lookalike[0] : mark.lookalikes();
        for (int i = 0; i < shapes.length; i++) {
            for (String property : shapes[i].properties()) {
                byProperty.putIfAbsent(property, new Hint(i, shapes[i].like()));
            }
        }
    }

    /** What an object with an unknown property looks like, if that is known. */
    @Nullable Hint of(String unknown) {
        return byProperty.get(unknown);
    }
}
