package io.chatmedia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.WireValue;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractDictionaryTest {

    private static final Path FILE = Path.of("src/test/resources/io/chatmedia/fuzz/contract.dict");

    @Test
    void the_dictionary_has_the_names_and_the_enum_values_of_the_records_and_no_others() throws IOException {
        Set<String> words = new TreeSet<>();
        addWords(ChatMediaParticipant.class, words, new HashSet<>());

        assertThat(Files.readAllLines(FILE)).containsExactlyElementsOf(words);
    }

    private static void addWords(Class<?> type, Set<String> words, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isRecord()) {
            for (WireComponent component : WireRecord.of(type).components()) {
                if (!component.keepsUnknown()) {
                    words.add(entry(component.jsonName(), ":"));
                    addWords(component.annotatedType(), words, seen);
                }
            }
        } else if (WireValue.class.isAssignableFrom(type)) {
            for (Object value : type.getEnumConstants()) {
                words.add(entry(((WireValue) value).wireValue(), ""));
            }
        }
    }

    private static void addWords(AnnotatedType type, Set<String> words, Set<Class<?>> seen) {
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                addWords(argument, words, seen);
            }
        } else {
            addWords((Class<?>) type.getType(), words, seen);
        }
    }

    /** A JSON string and what follows it, in the syntax of libFuzzer's dictionaries. */
    private static String entry(String text, String behind) {
        return "\"\\\"" + text + "\\\"" + behind + "\"";
    }
}
