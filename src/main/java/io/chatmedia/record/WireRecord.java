package io.chatmedia.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record class: its components in the order of declaration, and its canonical constructor. */
public final class WireRecord {

    private static final ClassValue<WireRecord> CACHE = new ClassValue<>() {
        @Override
        protected WireRecord computeValue(Class<?> type) {
            return of(type, ownLookup(type));
        }
    };

    private static final MethodHandle COMPONENT = component();

    private final Class<?> type;
    private final List<WireComponent> components;
    private final Constructor constructor;
    private final @Nullable WireComponent keeper;

    private WireRecord(Class<?> type, List<WireComponent> components, Constructor constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
        this.keeper = components.stream()
                .filter(WireComponent::keepsUnknown)
                .findFirst()
                .orElse(null);
    }

    /**
     * The record class as this module may see it.
     *
     * @param type the record class
     * @return its components and constructor
     * @throws IllegalArgumentException if the class is not a record, or not accessible to this module
     */
    public static WireRecord of(Class<?> type) {
        return CACHE.get(type);
    }

    /**
     * The record class as a lookup may see it.
     *
     * @param type the record class
     * @param lookup a lookup that can access the record's constructor and accessors
     * @return its components and constructor
     * @throws IllegalArgumentException if the class is not a record, or not accessible to the lookup
     */
    public static WireRecord of(Class<?> type, MethodHandles.Lookup lookup) {
        return of(type, lookup, ConstructorFactory.ofThisVm());
    }

    /** The record class as a lookup may see it, with another constructor factory. */
    static WireRecord of(Class<?> type, MethodHandles.Lookup lookup, ConstructorFactory constructors) {
        RecordComponent[] declared = type.getRecordComponents();
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " is not a record; declare it as one");
        }
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            List<WireComponent> components = new ArrayList<>(declared.length);
            for (RecordComponent component : declared) {
                components.add(new WireComponent(component, lookup));
            }
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types));
            return new WireRecord(type, List.copyOf(components), constructors.constructor(ofStack(constructor)));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    type.getName() + " is not accessible to " + lookup
                            + "; make it public and export or open its package "
                            + "to the module io.chatmedia, or pass MethodHandles.lookup() from a class that can access it",
                    e);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record without its canonical constructor: " + type, e);
        }
    }

    /**
     * The class itself.
     *
     * @return the record class
     */
    public Class<?> type() {
        return type;
    }

    /**
     * The components.
     *
     * @return the components in the order of declaration, immutable
     */
    public List<WireComponent> components() {
        return components;
    }

    /**
     * What a record keeps of the properties that no component knows.
     *
     * @param record an instance of the record class
     * @return the kept values by their names, in document order; empty if the record class keeps none
     */
    public Map<String, ?> kept(Object record) {
        return keeper != null && keeper.get(record) instanceof Map<?, ?> map ? namesToValues(map) : Map.of();
    }

    @SuppressWarnings("unchecked") // the keys of a Map<String, …>
    private static Map<String, ?> namesToValues(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    /**
     * The canonical constructor.
     *
     * @return what makes a record of as many values as there are components
     */
    public Constructor constructor() {
        return constructor;
    }

    /** A constructor that takes each of its arguments from a {@link ValueStack}. */
    private static MethodHandle ofStack(MethodHandle constructor) {
        int count = constructor.type().parameterCount();
        MethodHandle[] arguments = IntStream.range(0, count)
                .mapToObj(i -> MethodHandles.insertArguments(COMPONENT, 1, i))
                .toArray(MethodHandle[]::new);
        MethodHandle generic = constructor.asType(MethodType.genericMethodType(count));
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(generic, 0, arguments),
                MethodType.methodType(Object.class, ValueStack.class),
                new int[count]);
    }

    private static MethodHandle component() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(ValueStack.class, "component", MethodType.methodType(Object.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a class of this package cannot be seen", e);
        }
    }

    private static MethodHandles.Lookup ownLookup(Class<?> type) {
        // A module can only access modules that it reads. It cannot declare the modules of classes that callers pass
        // in.
        WireRecord.class.getModule().addReads(type.getModule());
        MethodHandles.Lookup own = MethodHandles.lookup();
        try {
            return MethodHandles.privateLookupIn(type, own);
        } catch (IllegalAccessException notOpen) {
            return own;
        }
    }
}
