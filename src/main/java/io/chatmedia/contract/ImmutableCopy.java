package io.chatmedia.contract;

import io.chatmedia.record.UnmodifiableStringMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies that make a record immutable: call them in its compact constructor. Unlike {@link List#copyOf} and
 * {@link Map#copyOf} they keep the order of a map and let null elements and values pass, so that validation can report
 * those.
 */
public final class ImmutableCopy {

    private ImmutableCopy() {}

    /**
     * An immutable copy of a list.
     *
     * @param list the list, or {@code null} for an absent one
     * @param <E> its elements
     * @return the copy, or {@code null}
     */
    public static <E extends @Nullable Object> @Nullable List<E> of(@Nullable List<E> list) {
        if (list == null) {
            return null;
        }
        for (E element : list) {
            if (element == null) {
                return Collections.unmodifiableList(new ArrayList<>(list));
            }
        }
        return List.copyOf(list);
    }

    /**
     * An immutable copy of a map, in the same order.
     *
     * @param map the map, or {@code null} for an absent one
     * @param <V> its values
     * @return the copy, or {@code null}
     * @throws NullPointerException if a key is null, which JSON cannot say
     */
    public static <V extends @Nullable Object> @Nullable Map<String, V> of(@Nullable Map<String, V> map) {
        if (map == null) {
            return null;
        }
        if (map instanceof UnmodifiableStringMap) {
            return map;
        }
        Map<String, V> copy = new LinkedHashMap<>(map);
        if (copy.containsKey(null)) {
            throw new NullPointerException("a key of the map is null; JSON has no such key, so leave that entry out");
        }
        return new UnmodifiableStringMap<>(copy);
    }

    /**
     * An immutable copy of what a record keeps of properties that it does not know, in the same order. As in JSON, null
     * is no value, so that entries with it are left out, and there is no difference between nothing and no map.
     *
     * @param kept the kept values by their names, or {@code null} for none
     * @param <V> the values
     * @return the copy; empty for {@code null}
     * @throws NullPointerException if a key is null, which JSON cannot say
     */
    public static <V> Map<String, V> ofKept(@Nullable Map<String, V> kept) {
        if (kept == null || kept.isEmpty()) {
            return Map.of();
        }
        if (kept instanceof UnmodifiableStringMap) {
            return kept;
        }
        Map<String, V> copy = new LinkedHashMap<>(kept);
        copy.values().removeIf(Objects::isNull);
        return Objects.requireNonNull(of(copy));
    }
}
