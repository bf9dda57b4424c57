package io.chatmedia.truth;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares records with the interfaces of a TypeScript model, from the given pairs down to everything that both of a
 * pair refer to. What TypeScript cannot tell is not compared: all numbers are alike, and so are all strings.
 */
final class ModelComparison {

    /** Ends the prefix that all interfaces of a topic have. */
    private static final String PREFIX_END = "EventTopic";

    private static final Pattern REFERENCE = Pattern.compile("Models\\.(\\w+)");

    private final TypeScriptModel model;
    private final Map<String, Set<String>> topicsByDifference = new TreeMap<>();

    ModelComparison(TypeScriptModel model) {
        this.model = model;
    }

    /**
     * Compares a record and all records below it.
     *
     * @param record the record class
     * @param topic the topic, whose interfaces have names that begin with it and {@code EventTopic}
     * @param name the rest of the name of the interface that the record stands for
     */
    void compare(Class<?> record, String topic, String name) {
        compare(record, topic, topic + PREFIX_END + name, new HashSet<>());
    }

    /**
     * The differences found so far.
     *
     * @return one sentence each, in alphabetical order
     */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        topicsByDifference.forEach(
                (difference, topics) -> differences.add(difference + " (" + String.join(", ", topics) + ")"));
        return differences;
    }

    private void compare(Class<?> record, String topic, String name, Set<Map.Entry<Class<?>, String>> seen) {
        if (!seen.add(Map.entry(record, name))) {
            return;
        }
        Map<String, Type> components = components(record);
        Map<String, String> properties = model.properties(name);
        Set<String> names = new TreeSet<>(components.keySet());
        names.addAll(properties.keySet());
        for (String property : names) {
            Type ours = components.get(property);
            String ourType = ours == null ? "absent" : typeScript(ours);
            String theirType = properties.getOrDefault(property, "absent");
            if (!shape(ourType).equals(shape(theirType))) {
                String sentence = record.getSimpleName() + "." + property + ": " + ourType + ", vendor's " + name + ": "
                        + theirType;
                topicsByDifference
                        .computeIfAbsent(sentence.replace(topic + PREFIX_END, ""), key -> new TreeSet<>())
                        .add(topic);
            } else if (ours != null && classIn(ours).isRecord()) {
                compare(classIn(ours), topic, referenceIn(theirType), seen);
            }
        }
    }

    /** A type without the name of what it refers to: records need not be called what interfaces are called. */
    private static String shape(String type) {
        return REFERENCE.matcher(type).replaceAll("Models");
    }

    private static String referenceIn(String type) {
        Matcher reference = REFERENCE.matcher(type);
        if (!reference.find()) {
            throw new AssertionError("no reference in " + type);
        }
        return reference.group(1);
    }

    /** The properties of a record. What keeps unknown properties is none. */
    private static Map<String, Type> components(Class<?> record) {
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Field field = fieldOf(component);
            if (!field.isAnnotationPresent(JsonAnySetter.class)) {
                JsonProperty name = field.getAnnotation(JsonProperty.class);
                components.put(name == null ? component.getName() : name.value(), component.getGenericType());
            }
        }
        return components;
    }

    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record component without its field: " + component, e);
        }
    }

    private static String typeScript(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String last = typeScript(arguments[arguments.length - 1]);
            if (generic.getRawType() == List.class) {
                return "Array<" + last + ">";
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return "{ [key: string]: " + last + "; }";
            }
        } else if (type instanceof Class<?> plain) {
            if (plain.isRecord()) {
                return "Models." + plain.getSimpleName();
            }
            if (plain == String.class || plain == Instant.class || plain.isEnum()) {
                return "string";
            }
            if (plain == Boolean.class) {
                return "boolean";
            }
            if (Number.class.isAssignableFrom(plain)) {
                return "number";
            }
        }
        throw new IllegalArgumentException("no TypeScript is known for " + type.getTypeName());
    }

    /** A type that is no list and no map, or that of their elements or values. */
    private static Class<?> classIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return classIn(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }
}
