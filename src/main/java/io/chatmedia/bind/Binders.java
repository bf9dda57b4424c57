package io.chatmedia.bind;

import io.chatmedia.type.RecordType;
import io.chatmedia.type.WireType;
import io.chatmedia.type.WireTypes;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;

/** Makes the binders of a record and of all that is within it from its contract. */
public final class Binders {

    private static final ClassValue<RecordBinder> STRICT = cache(true);
    private static final ClassValue<RecordBinder> TOLERANT = cache(false);

    private Binders() {}

    private static ClassValue<RecordBinder> cache(boolean strict) {
        return new ClassValue<>() {
            @Override
            protected RecordBinder computeValue(Class<?> type) {
                return of(WireTypes.of(type, strict));
            }
        };
    }

    /**
     * The binder of a record class that this module can access.
     *
     * @param type the record class
     * @param strict whether it is the documented contract and nothing else
     * @return the binder, which is kept
     * @throws IllegalArgumentException if the class is not accessible, or has something that cannot be kept
     */
    public static RecordBinder of(Class<?> type, boolean strict) {
        return strict ? STRICT.get(type) : TOLERANT.get(type);
    }

    /**
     * The binder of a record class that is accessed by a lookup.
     *
     * @param type the record class
     * @param strict whether it is the documented contract and nothing else
     * @param lookup a lookup that can access the record
     * @return the binder, which is kept
     * @throws IllegalArgumentException as for {@link #of(Class, boolean)}
     */
    public static RecordBinder of(Class<?> type, boolean strict, MethodHandles.Lookup lookup) {
        return LookupBinders.of(type).get(lookup, strict, () -> of(WireTypes.of(type, strict, lookup)));
    }

    private static RecordBinder of(RecordType type) {
        return (RecordBinder) type.accept(new Making());
    }

    /** Makes one binder per record class, even if the class occurs several times. */
    private static final class Making implements WireType.Visitor<Binder> {

        private final Map<RecordType, RecordBinder> records = new HashMap<>();

        @Override
        public Binder record(RecordType type) {
            RecordBinder known = records.get(type);
            if (known != null) {
                return known;
            }
            RecordBinder binder = new RecordBinder(type);
            records.put(type, binder); // before its components, one of which may be of this type
            for (int i = 0; i < type.properties().size(); i++) {
                binder.set(i, type.properties().get(i).type().accept(this));
            }
            return binder;
        }

        @Override
        public Binder list(WireType.ListType type) {
            return new ListBinder(type.element().accept(this));
        }

        @Override
        public Binder map(WireType.MapType type) {
            return new MapBinder(type.value().accept(this));
        }

        @Override
        public Binder text(WireType.TextType type) {
            return type.isFree() ? new StringBinder() : new ConstrainedStringBinder(type);
        }

        @Override
        public Binder integer(WireType.IntegerType type) {
            return new IntegerBinder(type);
        }

        @Override
        public Binder number(WireType.NumberType type) {
            return new NumberBinder();
        }

        @Override
        public Binder json(WireType.JsonType type) {
            return new JsonBinder();
        }

        @Override
        public Binder bool(WireType.BooleanType type) {
            return new BooleanBinder();
        }

        @Override
        public Binder timestamp(WireType.TimestampType type) {
            return new TimestampBinder();
        }

        @Override
        public Binder constant(WireType.ConstantType type) {
            return new ConstantBinder(type);
        }
    }
}
