package io.chatmedia.bind;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The binders of one record class that were made for lookups. The record class owns them. They do not keep the lookup's
 * class alive and are dropped with it.
 */
final class LookupBinders {

    private static final ClassValue<LookupBinders> OF_RECORDS = new ClassValue<>() {
        @Override
        protected LookupBinders computeValue(Class<?> type) {
            return new LookupBinders();
        }
    };

    /** The lookup's access modes, and the mode of the binder. */
    private record Access(int modes, boolean strict) {}

    private final Map<Class<?>, Map<Access, RecordBinder>> binders = new WeakHashMap<>();

    private LookupBinders() {}

    /** The binders of a record class. */
    static LookupBinders of(Class<?> type) {
        return OF_RECORDS.get(type);
    }

    /** The binder for a lookup, which is made when it is asked for first. */
    RecordBinder get(MethodHandles.Lookup lookup, boolean strict, Supplier<RecordBinder> maker) {
        if (lookup.previousLookupClass() != null) {
            return maker.get(); // its access depends on that class too; rare
        }
        Access access = new Access(lookup.lookupModes(), strict);
        RecordBinder known = find(lookup.lookupClass(), access);
        return known == null ? keep(lookup.lookupClass(), access, maker.get()) : known;
    }

    private synchronized @Nullable RecordBinder find(Class<?> looking, Access access) {
        return binders.getOrDefault(looking, Map.of()).get(access);
    }

    private synchronized RecordBinder keep(Class<?> looking, Access access, RecordBinder made) {
        RecordBinder other =
                binders.computeIfAbsent(looking, key -> new HashMap<>()).putIfAbsent(access, made);
        return other == null ? made : other;
    }
}
