package io.chatmedia.truth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked-in list of differences between the records and the vendor's model. Each line is a difference and its
 * reason, with a number sign between blanks before the reason; a line that begins with a number sign is a comment.
 *
 * @param reasons the reasons by difference, in the order of the list
 */
record KnownDifferences(Map<String, String> reasons) {

    /**
     * Reads the list.
     *
     * @param lines its lines
     * @return the differences
     * @throws IllegalArgumentException if a line has no reason or a difference is given twice
     */
    static KnownDifferences parse(List<String> lines) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" # ", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new IllegalArgumentException("no reason: " + line);
            }
            if (reasons.put(parts[0].strip(), parts[1].strip()) != null) {
                throw new IllegalArgumentException("given twice: " + line);
            }
        }
        return new KnownDifferences(reasons);
    }

    /**
     * What the list lacks.
     *
     * @param found all differences
     * @return those of them that are not in the list
     */
    List<String> unknown(List<String> found) {
        return found.stream()
                .filter(difference -> !reasons.containsKey(difference))
                .toList();
    }

    /**
     * What the list has too much.
     *
     * @param found all differences
     * @return the listed differences that are none any more
     */
    List<String> outdated(List<String> found) {
        return reasons.keySet().stream()
                .filter(difference -> !found.contains(difference))
                .toList();
    }
}
