package io.chatmedia.truth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interfaces that a TypeScript declaration file has in its namespace {@code Models}.
 *
 * <p>Knows the few forms that the vendor's generator writes, one line each, and refuses any other line of the
 * namespace, so that nothing is overlooked.
 *
 * @param interfaces the interfaces by name, each with its properties: name and type as it is written
 */
record TypeScriptModel(Map<String, Map<String, String>> interfaces) {

    private static final Pattern NAMESPACE = Pattern.compile("declare namespace Models \\{\\s*");
    private static final Pattern INTERFACE = Pattern.compile("\\s*export interface (\\w+) \\{\\s*");
    private static final Pattern PROPERTY = Pattern.compile("\\s*\"([^\"]+)\"\\??: (.+);\\s*");
    private static final Pattern END = Pattern.compile("\\s*}\\s*");

    /**
     * Reads a declaration file.
     *
     * @param lines its lines
     * @return its interfaces
     * @throws IllegalArgumentException if the namespace is not there or a line of it is of no known form
     */
    static TypeScriptModel parse(List<String> lines) {
        Map<String, Map<String, String>> interfaces = new LinkedHashMap<>();
        Map<String, String> properties = null;
        boolean inNamespace = false;
        boolean wasThere = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher header = INTERFACE.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            if (!inNamespace) {
                inNamespace = NAMESPACE.matcher(line).matches();
                wasThere |= inNamespace;
            } else if (properties == null && header.matches()) {
                properties = new LinkedHashMap<>();
                if (interfaces.put(header.group(1), properties) != null) {
                    throw unreadable(i, line);
                }
            } else if (properties != null && property.matches()) {
                if (properties.put(property.group(1), property.group(2)) != null) {
                    throw unreadable(i, line);
                }
            } else if (END.matcher(line).matches()) {
                inNamespace = properties != null;
                properties = null;
            } else if (!line.isBlank()) {
                throw unreadable(i, line);
            }
        }
        if (!wasThere || inNamespace) {
            throw new IllegalArgumentException("no complete namespace Models");
        }
        return new TypeScriptModel(interfaces);
    }

    /**
     * The properties of an interface.
     *
     * @param name the interface's name
     * @return its properties in the order of declaration: name and type
     * @throws IllegalArgumentException if there is no such interface
     */
    Map<String, String> properties(String name) {
        Map<String, String> properties = interfaces.get(name);
        if (properties == null) {
            throw new IllegalArgumentException("the model has no interface " + name);
        }
        return properties;
    }

    private static IllegalArgumentException unreadable(int index, String line) {
        return new IllegalArgumentException("line " + (index + 1) + " is not understood: " + line.strip());
    }
}
