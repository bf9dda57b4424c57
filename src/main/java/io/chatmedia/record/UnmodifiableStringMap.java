package io.chatmedia.record;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map over one that its creator gives up, so that a record need not copy it.
 *
 * @param <V> the values
 */
public final class UnmodifiableStringMap<V extends @Nullable Object> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    /**
     * A map with the entries of another, in their order.
     *
     * @param entries the entries, which nobody changes from now on
     */
    public UnmodifiableStringMap(Map<String, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return entries.entrySet();
    }

    // The inherited methods would iterate over all entries.

    @Override
    public @Nullable V get(Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }
}
