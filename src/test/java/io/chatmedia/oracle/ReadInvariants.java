package io.chatmedia.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.WireText;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What holds of reading a participant from any bytes whatever, in both modes. */
public final class ReadInvariants {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final RecordValidator STRICT_VALIDATOR = RecordValidator.strict();
    private static final RecordValidator TOLERANT_VALIDATOR = RecordValidator.tolerant();
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Set<ViolationCode> TOLERATED =
            EnumSet.of(ViolationCode.UNKNOWN_PROPERTY, ViolationCode.UNKNOWN_VALUE);
    private static final Set<ViolationCode> ONLY_STRICT = EnumSet.of(
            ViolationCode.UNKNOWN_PROPERTY,
            ViolationCode.UNKNOWN_VALUE,
            ViolationCode.UNDOCUMENTED_VALUE,
            ViolationCode.UNDOCUMENTED_PROPERTY,
            ViolationCode.REQUIRED);
    private static final Set<ViolationCode> OF_SYNTAX =
            EnumSet.of(ViolationCode.MALFORMED_JSON, ViolationCode.TRAILING_CONTENT);

    /** What stands before and behind a document within an array: the start of an escape, and the end of a string. */
    private static final byte[] AROUND = {'{', '"', '\\', 'u', 'd', '8', '"', '}', (byte) 0xc3};

    /** The most characters that a message has besides those of the input. */
    private static final int MESSAGE_LENGTH = 200;

    private static final int EXCERPT_LENGTH = 64;
    private static final int LONGEST_ANSWER = 500_000;

    /** A pointer is cut at the limit on depth. */
    private static final int MOST_NAMES = ReadLimits.DEFAULT.depth() + 1;

    private final byte[] document;
    private final JsonIndex index;

    private ReadInvariants(byte[] document) {
        this.document = document;
        this.index = JsonIndex.of(document);
    }

    public static void assertHold(byte[] document) {
        new ReadInvariants(document).assertHold();
    }

    private void assertHold() {
        ReadResult<ChatMediaParticipant> strict = STRICT.read(document);
        ReadResult<ChatMediaParticipant> tolerant = TOLERANT.read(document);

        assertSound(strict);
        assertSound(tolerant);
        assertModesAgree(strict, tolerant);
        assertThat(STRICT.read(embedded(), AROUND.length, document.length))
                .as(this::toString)
                .isEqualTo(strict);
        if (strict instanceof ReadResult.Accepted<ChatMediaParticipant> accepted) {
            assertThat(OwnBinding.MAPPER.readValue(document, ChatMediaParticipant.class))
                    .as(this::toString)
                    .isEqualTo(accepted.value());
            assertRoundTrip(STRICT, STRICT_VALIDATOR, accepted.value());
        }
        if (tolerant instanceof ReadResult.Accepted<ChatMediaParticipant> accepted) {
            assertRoundTrip(TOLERANT, TOLERANT_VALIDATOR, accepted.value());
        }
    }

    private byte[] embedded() {
        byte[] embedded = Arrays.copyOf(AROUND, document.length + 2 * AROUND.length);
        System.arraycopy(document, 0, embedded, AROUND.length, document.length);
        System.arraycopy(AROUND, 0, embedded, AROUND.length + document.length, AROUND.length);
        return embedded;
    }

    private void assertSound(ReadResult<ChatMediaParticipant> result) {
        boolean accepted = result instanceof ReadResult.Accepted;
        assertThat(result.violations().isEmpty()).as(this::toString).isEqualTo(accepted);
        if (!accepted) {
            assertAnswerable(result);
        }
        assertInPlace(result.violations());
        assertInPlace(result.tolerated());
        boolean faultOfSyntax =
                result.violations().stream().anyMatch(violation -> OF_SYNTAX.contains(violation.code()));
        assertThat(faultOfSyntax).as(this::toString).isEqualTo(!index.isJson());
    }

    private void assertInPlace(List<Violation> violations) {
        Set<String> reached = violations.isEmpty() || index.isJson() ? Set.of() : index.pointersReached();
        long before = 0;
        for (Violation violation : violations) {
            assertThat(violation.offset()).as(() -> violation + " in " + this).isBetween(before, (long)
                    document.length);
            before = violation.offset();
            assertThat(violation.line() + ":" + violation.column())
                    .as(() -> violation + " in " + this)
                    .isEqualTo(lineAndColumn((int) violation.offset()));
            assertSafeToShow(violation);
            if (index.isJson()) {
                assertThat(index.places(violation))
                        .as(() -> violation.code() + " " + violation.pointer() + " in " + this)
                        .contains(violation.offset());
            } else if (violation.code() == ViolationCode.MALFORMED_JSON) {
                JsonGrammar.Judgement fault = JsonGrammar.judge(document);
                assertThat(violation.offset()).as(this::toString).isEqualTo(fault.fault());
                assertThat(violation.pointer()).as(this::toString).isEqualTo(fault.pointer(MOST_NAMES));
            } else if (!reached.isEmpty()) {
                String pointer = violation.pointer();
                assertThat(
                                violation.code() == ViolationCode.REQUIRED && !reached.contains(pointer)
                                        ? pointer.substring(0, pointer.lastIndexOf('/'))
                                        : pointer)
                        .as(() -> violation.code() + " in " + this)
                        .isIn(reached);
            }
        }
    }

    /** The sender can be told, in a short answer that is JSON and points at what the violations point at. */
    private void assertAnswerable(ReadResult<ChatMediaParticipant> result) {
        ProblemDetails problem = ProblemDetails.of(result);
        byte[] json = problem.toJson();
        assertThat(json).as(this::toString).hasSizeLessThan(LONGEST_ANSWER);
        assertThat(MAPPER.readValue(json, ProblemDetails.class))
                .as(this::toString)
                .isEqualTo(problem);
        for (int i = 0; i < result.violations().size(); i++) {
            String pointer = result.violations().get(i).pointer();
            String fragment = problem.errors().get(i).pointer();
            String pointedAt = URI.create(fragment).getFragment();
            String expected = pointer.codePoints()
                    .map(c -> Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(expected.equals(pointedAt) || (pointer.length() > 400 && expected.startsWith(pointedAt + "/")))
                    .as(() -> fragment + " in " + this)
                    .isTrue();
        }
    }

    private String lineAndColumn(int offset) {
        int line = 1;
        int column = 1;
        for (int i = JsonIndex.start(document); i < offset; i++) {
            if (document[i] == '\n') {
                line++;
                column = 1;
            } else if ((document[i] & 0xc0) != 0x80) { // not within a character of several bytes
                column++;
            }
        }
        return line + ":" + column;
    }

    /** One line of a log, with a limited part of the input, that no terminal takes for more than text. */
    private void assertSafeToShow(Violation violation) {
        String received = violation.received();
        assertThat(violation.message())
                .as(this::toString)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MESSAGE_LENGTH + EXCERPT_LENGTH);
        assertThat(received == null || received.length() <= EXCERPT_LENGTH + (received.endsWith("…") ? 1 : 0))
                .as(() -> received + " of " + this)
                .isTrue();
        assertThat(violation + " " + received).as(this::toString).matches(ReadInvariants::isPlain);
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(codePoint -> switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        });
    }

    /** Outside of undocumented properties, tolerant mode says the same but for what it takes or passes over. */
    private void assertModesAgree(ReadResult<ChatMediaParticipant> strict, ReadResult<ChatMediaParticipant> tolerant) {
        if (strict.truncated() || tolerant.truncated()) {
            return;
        }
        List<String> undocumented = strict.violations().stream()
                .filter(violation -> violation.code() == ViolationCode.UNDOCUMENTED_PROPERTY)
                .map(Violation::pointer)
                .toList();
        Predicate<Violation> documented =
                violation -> undocumented.stream().noneMatch(p -> (violation.pointer() + "/").startsWith(p + "/"));
        Predicate<Violation> named = violation -> WireText.isWellFormed(lastName(violation));
        assertThat(said(tolerant.tolerated(), documented))
                .as(this::toString)
                .isEqualTo(said(
                        strict.violations(),
                        documented
                                .and(v -> TOLERATED.contains(v.code()))
                                .and(v -> v.code() == ViolationCode.UNKNOWN_VALUE || named.test(v))));
        // Of a property that it passes over, tolerant mode can still report a value beyond a limit.
        Set<String> unknown = strict.violations().stream()
                .filter(violation -> violation.code() == ViolationCode.UNKNOWN_PROPERTY)
                .map(Violation::pointer)
                .collect(Collectors.toSet());
        assertThat(said(
                        tolerant.violations(),
                        documented
                                .and(v -> v.code() != ViolationCode.UNRECOGNIZED)
                                .and(v -> (v.code() != ViolationCode.LIMIT_EXCEEDED
                                                && v.code() != ViolationCode.INVALID_TEXT)
                                        || !unknown.contains(v.pointer()))))
                .as(this::toString)
                .isEqualTo(said(strict.violations(), documented.and(v -> !ONLY_STRICT.contains(v.code()))));
        if (strict instanceof ReadResult.Accepted) {
            assertThat(tolerant).as(this::toString).isEqualTo(strict);
        }
    }

    private static String lastName(Violation violation) {
        return violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1);
    }

    /** Not the words, which name what each mode takes. */
    private static List<String> said(List<Violation> violations, Predicate<Violation> which) {
        return violations.stream()
                .filter(which)
                .map(violation -> violation.code() + " " + violation.pointer() + " " + violation.offset())
                .toList();
    }

    private void assertRoundTrip(
            RecordReader<ChatMediaParticipant> reader, RecordValidator validator, ChatMediaParticipant value) {
        assertThat(validator.validate(value)).as(this::toString).isEmpty();
        byte[] written = MAPPER.writeValueAsBytes(value);
        ReadResult<ChatMediaParticipant> read = reader.read(written);
        assertThat(read.orElseThrow()).as(this::toString).isEqualTo(value);
        assertThat(MAPPER.writeValueAsBytes(read.orElseThrow()))
                .as(this::toString)
                .isEqualTo(written);
        if (index.isReadByStockJackson()) {
            assertThat(WholeTree.of(written, ChatMediaParticipant.class))
                    .as(this::toString)
                    .isEqualTo(WholeTree.of(document, ChatMediaParticipant.class));
        }
    }

    @Override
    public String toString() {
        return index + " " + Shown.ascii(document);
    }
}
