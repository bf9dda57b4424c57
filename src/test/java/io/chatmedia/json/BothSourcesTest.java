package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.text.JsonPointers;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The same documents from both sources of tokens, the bytes under a reader and the parser under a mapper: the binders
 * say the same of them, in the same words. The sources differ in this only:
 *
 * <ul>
 *   <li>Jackson's decoder and its limit of 500 levels are its own; {@link MapperCasesTest} and {@link JsonSyntaxTest}
 *       have a case of each.
 *   <li>What comes before the first token or behind the record, the mapper refuses by itself.
 *   <li>A text that is not JSON ends for both at the same fault, but one may say a thing more of what is just before
 *       it: Jackson reads a name and the start of its value at once, so that nothing is said of such a name; and
 *       {@code 0x1F} is a number to it before it is a fault.
 *   <li>Of such a fault, a reader names the object or array around it if a value before it is finished; Jackson names
 *       the value before it or the one that is to come.
 *   <li>A value that is kept as it came is to Jackson what its tokens tell: the same tree, without white space and
 *       escapes.
 * </ul>
 */
class BothSourcesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Cases that Jackson refuses as well, but for something else, or only as the whole document. */
    private static final Pattern OTHERS_OF_DECODER = Pattern.compile(" in UTF-(16|32)-| thousand deep ");

    static Stream<ContractCase> contractCases() {
        return ContractCase.all().filter(c -> !MapperCasesTest.isOfDecoder(c));
    }

    static Stream<SyntaxCase> syntaxCases() {
        return SyntaxCase.all().filter(c -> !isOfDecoder(c));
    }

    private static boolean isOfDecoder(SyntaxCase c) {
        return c.mapper() || OTHERS_OF_DECODER.matcher(c.name()).find();
    }

    @ParameterizedTest
    @MethodSource("contractCases")
    void both_say_the_same_of_a_case_of_the_contract(ContractCase c) {
        new Reading(c.mode(), ReadLimits.DEFAULT, c.document(), c.toString(), c.textual()).assertAlike();
    }

    @ParameterizedTest
    @MethodSource("syntaxCases")
    void both_say_the_same_of_a_case_of_the_syntax_wherever_it_stands(SyntaxCase c) {
        for (SyntaxPosition position : c.positions()) {
            for (ReadMode mode : ReadMode.values()) {
                new Reading(mode, SyntaxPosition.LIMITS, position.document(c.bytes()), position.toString(), true)
                        .assertAlike();
            }
        }
    }

    /** A document and how it is read; textual, if a value that is kept may have another text from tokens. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reading(ReadMode mode, ReadLimits limits, byte[] document, String description, boolean textual) {

        private ObjectReader mapper() {
            return MAPPER.readerFor(ChatMediaParticipant.class)
                    .withAttribute(ReadMode.class, mode)
                    .withAttribute(ReadLimits.class, limits);
        }

        /** What a mapper says of the record; {@code null} if it refuses the document by itself. */
        private @Nullable List<Violation> ofMapper() {
            try {
                mapper().readValue(document);
                return List.of();
            } catch (InvalidDocumentException e) {
                return e.violations();
            } catch (JacksonException e) {
                return null;
            }
        }

        void assertAlike() {
            ReadResult<ChatMediaParticipant> result = RecordReader.of(ChatMediaParticipant.class, mode)
                    .withLimits(limits)
                    .read(document);
            List<Violation> violations = result.violations();
            ViolationCode last = violations.isEmpty()
                    ? null
                    : violations.get(violations.size() - 1).code();
            if (last == ViolationCode.MALFORMED_JSON) {
                assertSameFault(violations);
            } else if (last == ViolationCode.TRAILING_CONTENT) {
                assertSameBefore(beforeLast(violations));
            } else {
                assertThat(said(ofMapper())).as(description).isEqualTo(said(violations));
                assertSameFromBuffer(violations);
                if (result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted) {
                    ChatMediaParticipant bound = mapper().readValue(document);
                    if (textual) {
                        assertThat(tree(bound)).as(description).isEqualTo(tree(accepted.value()));
                    } else {
                        assertThat(bound).as(description).isEqualTo(accepted.value());
                    }
                }
            }
        }

        private void assertSameFault(List<Violation> ofReader) {
            List<Violation> ofMapper = ofMapper();
            if (ofMapper == null) {
                assertThat(MapperCasesTest.hasFirstToken(document))
                        .as(description)
                        .isFalse();
                return;
            }
            Violation ofReaderAtLast = ofReader.get(ofReader.size() - 1);
            Violation ofMapperAtLast = ofMapper.get(ofMapper.size() - 1);

            assertThat(ofMapperAtLast.code()).as(description).isEqualTo(ViolationCode.MALFORMED_JSON);
            assertThat(areNear(ofReaderAtLast.pointer(), ofMapperAtLast.pointer()))
                    .as("%s: %s, %s", description, ofReaderAtLast, ofMapperAtLast)
                    .isTrue();
            assertDifferAtMostByLast(said(beforeLast(ofReader)), said(beforeLast(ofMapper)));
        }

        private void assertDifferAtMostByLast(List<String> one, List<String> other) {
            int shorter = Math.min(one.size(), other.size());

            assertThat(Math.max(one.size(), other.size())).as(description).isLessThanOrEqualTo(shorter + 1);
            assertThat(one.subList(0, shorter)).as(description).isEqualTo(other.subList(0, shorter));
        }

        private void assertSameBefore(List<Violation> whatFollows) {
            List<Violation> ofMapper = ofMapper();
            if (ofMapper == null) {
                assertThat(whatFollows.isEmpty() || !MapperCasesTest.hasFirstToken(document))
                        .as(description)
                        .isTrue();
            } else {
                assertThat(said(ofMapper)).as(description).isEqualTo(said(whatFollows));
            }
        }

        /** A buffer keeps no text of numbers, of which a message may show another form. */
        private void assertSameFromBuffer(List<Violation> expected) {
            List<Violation> violations = List.of();
            try {
                mapper().readValue(buffer().asParser());
            } catch (InvalidDocumentException e) {
                violations = e.violations();
            }
            assertThat(codesAndPointers(violations)).as(description).isEqualTo(codesAndPointers(expected));
            assertThat(violations)
                    .as(description)
                    .allMatch(v -> new Location(v.line(), v.column(), v.offset()).equals(Location.UNKNOWN));
        }

        private TokenBuffer buffer() {
            try (JsonParser parser = MAPPER.createParser(document)) {
                parser.nextToken();
                TokenBuffer buffer = TokenBuffer.forGeneration();
                buffer.copyCurrentStructure(parser);
                return buffer;
            }
        }
    }

    private static JsonNode tree(ChatMediaParticipant participant) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(participant));
    }

    private static List<Violation> beforeLast(List<Violation> violations) {
        return violations.subList(0, violations.size() - 1);
    }

    /** Whether something may be in both places: each is that of one object or array, or of what is directly in it. */
    private static boolean areNear(String pointer, String other) {
        List<String> names = JsonPointers.names(pointer);
        List<String> others = JsonPointers.names(other);
        int common = 0;
        while (common < Math.min(names.size(), others.size())
                && names.get(common).equals(others.get(common))) {
            common++;
        }
        return names.size() <= common + 1 && others.size() <= common + 1;
    }

    private static @Nullable List<String> said(@Nullable List<Violation> violations) {
        return violations == null
                ? null
                : violations.stream()
                        .map(v -> v.code() + " " + v.pointer() + ": " + v.message() + " (" + v.received() + ")")
                        .toList();
    }
}
