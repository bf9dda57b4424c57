package io.chatmedia.jmh.peers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an object of any of the peers says, in maps, lists, texts and numbers alone, so that all can be compared. */
public final class WireForm {

    private static final JsonMapper MAPPER = new JsonMapper();

    private WireForm() {}

    /** What a document says, that keeps the contract and has no fraction of a second that is zero. */
    public static Object of(byte[] document) {
        return MAPPER.readValue(document, Map.class);
    }

    /** What an object says: a record, or a bean with getters. */
    public static Object of(Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        } else if (value instanceof Date date) {
            return date.toInstant().toString();
        } else if (value instanceof Instant instant) {
            return instant.toString();
        } else if (value instanceof io.chatmedia.contract.WireValue wireValue) {
            return wireValue.wireValue();
        } else if (value instanceof Enum<?>) {
            return value.toString();
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(WireForm::of).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> form = new LinkedHashMap<>();
            map.forEach((key, each) -> form.put(key, of(each)));
            return form;
        }
        return value instanceof Record record ? ofRecord(record) : ofBean(value);
    }

    private static Object ofRecord(Record record) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(form, component.getName(), component.getAccessor(), record);
        }
        form.remove("unknown", Map.of()); // where this library keeps what it does not know: nothing
        return form;
    }

    /** What a bean says; its empty lists say nothing, because the vendor's classes start with lists for absent ones. */
    private static Object ofBean(Object bean) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (Method method : bean.getClass().getDeclaredMethods()) {
            String name = method.getName();
            if (name.startsWith("get") && method.getParameterCount() == 0) {
                put(form, name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4), method, bean);
            }
        }
        form.values().removeIf(each -> each instanceof List<?> list && list.isEmpty());
        return form;
    }

    private static void put(Map<String, Object> form, String name, Method getter, Object owner) {
        try {
            Object value = getter.invoke(owner);
            if (value != null) {
                form.put(name, of(value));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
