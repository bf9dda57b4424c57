package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.participant.ParticipantState;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What a record may not declare: a reader of it is refused by a message that says where and what to do. */
class BinderRefusalTest {

    enum Plain {
        ONE
    }

    enum Doubled implements WireValue {
        ONE,
        TWO;

        @Override
        public String wireValue() {
            return "same";
        }

        @Override
        public boolean documented() {
            return true;
        }
    }

    record Box<T>(T value) {}

    record PrimitiveInt(int value) {}

    record PrimitiveLong(long value) {}

    record PrimitiveBoolean(boolean value) {}

    record PrimitiveDouble(double value) {}

    record BoxedFloat(Float value) {}

    record Decimal(BigDecimal value) {}

    record AnyObject(Object value) {}

    record AnyText(CharSequence value) {}

    record Id(UUID value) {}

    record OtherTime(OffsetDateTime value) {}

    record InOptional(Optional<String> value) {}

    @SuppressWarnings("ArrayRecordComponent")
    record InArray(String[] value) {}

    @SuppressWarnings("ArrayRecordComponent")
    record InBytes(byte[] value) {}

    @SuppressWarnings("rawtypes")
    record RawList(List value) {}

    @SuppressWarnings("rawtypes")
    record RawMap(Map value) {}

    record InSet(Set<String> value) {}

    record InCollection(Collection<String> value) {}

    record IntegerKeys(Map<Integer, String> value) {}

    record EnumKeys(Map<ParticipantState, String> value) {}

    record Wildcard(List<? extends String> value) {}

    record ShortsInList(List<Short> value) {}

    record ObjectsInMap(Map<String, Object> value) {}

    record ListInList(List<List<String>> value) {}

    record MapInList(List<Map<String, String>> value) {}

    record ListInMap(Map<String, List<String>> value) {}

    record RecordsInMap(Map<String, PrimitiveInt> value) {}

    record ArraysInList(List<String[]> value) {}

    record PlainEnum(Plain value) {}

    record AnyWireValue(WireValue value) {}

    record Generic(Box<String> value) {}

    record Deep(List<PrimitiveInt> value) {}

    static Stream<Arguments> unsupportedTypes() {
        return Stream.of(
                Arguments.of(PrimitiveInt.class, "PrimitiveInt.value", "int"),
                Arguments.of(PrimitiveLong.class, "PrimitiveLong.value", "long"),
                Arguments.of(PrimitiveBoolean.class, "PrimitiveBoolean.value", "boolean"),
                Arguments.of(PrimitiveDouble.class, "PrimitiveDouble.value", "double"),
                Arguments.of(BoxedFloat.class, "BoxedFloat.value", "java.lang.Float"),
                Arguments.of(Decimal.class, "Decimal.value", "java.math.BigDecimal"),
                Arguments.of(AnyObject.class, "AnyObject.value", "java.lang.Object"),
                Arguments.of(AnyText.class, "AnyText.value", "java.lang.CharSequence"),
                Arguments.of(Id.class, "Id.value", "java.util.UUID"),
                Arguments.of(OtherTime.class, "OtherTime.value", "java.time.OffsetDateTime"),
                Arguments.of(InOptional.class, "InOptional.value", "java.util.Optional<java.lang.String>"),
                Arguments.of(InArray.class, "InArray.value", "String"),
                Arguments.of(InBytes.class, "InBytes.value", ""),
                Arguments.of(RawList.class, "RawList.value", "java.util.List"),
                Arguments.of(RawMap.class, "RawMap.value", "java.util.Map"),
                Arguments.of(InSet.class, "InSet.value", "java.util.Set<java.lang.String>"),
                Arguments.of(InCollection.class, "InCollection.value", "java.util.Collection<java.lang.String>"),
                Arguments.of(
                        IntegerKeys.class, "IntegerKeys.value", "java.util.Map<java.lang.Integer, java.lang.String>"),
                Arguments.of(EnumKeys.class, "EnumKeys.value", "java.util.Map<"),
                Arguments.of(Wildcard.class, "Wildcard.value", "? extends java.lang.String"),
                Arguments.of(Box.class, "Box.value", "T"),
                Arguments.of(ShortsInList.class, "ShortsInList.value", "java.lang.Short"),
                Arguments.of(ObjectsInMap.class, "ObjectsInMap.value", "java.lang.Object"),
                Arguments.of(ListInList.class, "ListInList.value", "java.util.List<java.lang.String>"),
                Arguments.of(MapInList.class, "MapInList.value", "java.util.Map<java.lang.String, java.lang.String>"),
                Arguments.of(ListInMap.class, "ListInMap.value", "java.util.List<java.lang.String>"),
                Arguments.of(RecordsInMap.class, "RecordsInMap.value", "PrimitiveInt"),
                Arguments.of(ArraysInList.class, "ArraysInList.value", "String"),
                Arguments.of(PlainEnum.class, "PlainEnum.value", "Plain"),
                Arguments.of(AnyWireValue.class, "AnyWireValue.value", "WireValue"),
                Arguments.of(Generic.class, "Generic.value", "Box<java.lang.String>"),
                Arguments.of(Deep.class, "PrimitiveInt.value", "int"));
    }

    @ParameterizedTest
    @MethodSource("unsupportedTypes")
    <T extends Record> void a_type_that_the_contract_does_not_have_is_refused(
            Class<T> record, String where, String type) {
        assertThat(refusal(record))
                .startsWith(where + ": the type ")
                .contains(type)
                .contains(
                        "use String, Integer, Long, Double, Boolean, Instant, RawJson, an enum that implements WireValue, a record, a List");
    }

    @Test
    void an_enum_with_one_wire_value_twice_is_refused() {
        record Ambiguous(Doubled value) {}

        assertThat(refusal(Ambiguous.class)).contains("Doubled", "\"same\" twice", "must be distinct");
    }

    record Sized(@Size(max = 5) String value) {}

    record Patterned(@Pattern(regexp = "a*") String value) {}

    record Blank(@NotBlank String value) {}

    record Empty(@NotEmpty List<String> value) {}

    record Nothing(@Null String value) {}

    record Truth(@AssertTrue Boolean value) {}

    record Before(@Past Instant value) {}

    record DecimalLimit(@DecimalMin("0.5") Integer value) {}

    record SizedElements(List<@Size(min = 1) String> value) {}

    record SizedList(@Size(min = 1) List<String> value) {}

    record SizedKeys(Map<@Size(max = 5) String, String> value) {}

    record TwoLimits(
            @Min(0) @Min(value = 10, groups = Strict.class) Integer value) {}

    record TwoLimitsOfElements(List<@Max(10) @Max(value = 5, groups = Strict.class) Integer> value) {}

    record TwoRequirements(
            @NotNull.List({@NotNull, @NotNull(groups = Strict.class)})
            String value) {}

    @Target({ElementType.FIELD, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface Even {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record OwnConstraint(@Even Integer value) {}

    static Stream<Arguments> unsupportedConstraints() {
        return Stream.of(
                Arguments.of(Sized.class, "Sized.value", "Size"),
                Arguments.of(Patterned.class, "Patterned.value", "Pattern"),
                Arguments.of(Blank.class, "Blank.value", "NotBlank"),
                Arguments.of(Empty.class, "Empty.value", "NotEmpty"),
                Arguments.of(Nothing.class, "Nothing.value", "Null"),
                Arguments.of(Truth.class, "Truth.value", "AssertTrue"),
                Arguments.of(Before.class, "Before.value", "Past"),
                Arguments.of(DecimalLimit.class, "DecimalLimit.value", "DecimalMin"),
                Arguments.of(SizedElements.class, "SizedElements.value", "Size"),
                Arguments.of(SizedList.class, "SizedList.value", "Size"),
                Arguments.of(SizedKeys.class, "SizedKeys.value", "Size"),
                Arguments.of(OwnConstraint.class, "OwnConstraint.value", "Even"));
    }

    @ParameterizedTest
    @MethodSource("unsupportedConstraints")
    <T extends Record> void a_constraint_that_is_not_implemented_is_refused(
            Class<T> record, String where, String constraint) {
        assertThat(refusal(record))
                .startsWith(where + ": the constraint @")
                .contains(constraint)
                .contains("remove it from the component and check the value after reading");
    }

    static Stream<Arguments> repeatedConstraints() {
        return Stream.of(
                Arguments.of(TwoLimits.class, "{\"value\":-1}"),
                Arguments.of(TwoLimitsOfElements.class, "{\"value\":[11]}"),
                Arguments.of(TwoRequirements.class, "{}"));
    }

    @ParameterizedTest
    @MethodSource("repeatedConstraints")
    <T extends Record> void a_constraint_that_is_given_twice_is_heeded_or_refused_but_not_skipped(
            Class<T> record, String againstBoth) {
        assertThat(catchThrowable(
                        () -> RecordReader.strict(record).read(againstBoth).orElseThrow()))
                .isInstanceOfAny(IllegalArgumentException.class, InvalidDocumentException.class);
    }

    interface Draft {}

    record OtherGroup(@NotNull(groups = Draft.class) String value) {}

    record OtherGroupOfElements(List<@Min(value = 1, groups = Draft.class) Integer> value) {}

    static Stream<Arguments> unknownGroups() {
        return Stream.of(
                Arguments.of(OtherGroup.class, "OtherGroup.value"),
                Arguments.of(OtherGroupOfElements.class, "OtherGroupOfElements.value"));
    }

    @ParameterizedTest
    @MethodSource("unknownGroups")
    <T extends Record> void a_group_other_than_default_and_strict_is_refused(Class<T> record, String where) {
        assertThat(refusal(record))
                .startsWith(where + ": the validation group " + Draft.class.getName())
                .contains("use Default or Strict");
    }

    record MinOnText(@Min(0) String value) {}

    record MaxOnRecord(@Max(0) MinOnText value) {}

    record PositiveOnList(@Positive List<Integer> value) {}

    record PositiveOnMap(@Positive Map<String, String> value) {}

    record PositiveOnBoolean(@Positive Boolean value) {}

    record TimestampOnInteger(@IsoTimestamp Integer value) {}

    record TimestampOnList(@IsoTimestamp List<Instant> value) {}

    record TimestampOnMap(@IsoTimestamp Map<String, String> value) {}

    record WireValueOfOnEnum(
            @WireValueOf(ParticipantState.class) ParticipantState value) {}

    record WireValueOfOnList(
            @WireValueOf(ParticipantState.class) List<String> value) {}

    record WireValueOfOnMap(
            @WireValueOf(ParticipantState.class) Map<String, String> value) {}

    record DocumentedOnText(@DocumentedValue String value) {}

    record DocumentedOnList(@DocumentedValue List<ParticipantState> value) {}

    record DocumentedOnMap(@DocumentedValue Map<String, String> value) {}

    record MinOnTextElements(List<@Min(0) String> value) {}

    record MinOnMapKeys(Map<@Min(0) String, String> value) {}

    record NotNullMapKeys(Map<@NotNull String, String> value) {}

    static Stream<Arguments> misplacedConstraints() {
        return Stream.of(
                Arguments.of(MinOnText.class, "MinOnText.value"),
                Arguments.of(MaxOnRecord.class, "MaxOnRecord.value"),
                Arguments.of(PositiveOnList.class, "PositiveOnList.value"),
                Arguments.of(PositiveOnMap.class, "PositiveOnMap.value"),
                Arguments.of(PositiveOnBoolean.class, "PositiveOnBoolean.value"),
                Arguments.of(TimestampOnInteger.class, "TimestampOnInteger.value"),
                Arguments.of(TimestampOnList.class, "TimestampOnList.value"),
                Arguments.of(TimestampOnMap.class, "TimestampOnMap.value"),
                Arguments.of(WireValueOfOnEnum.class, "WireValueOfOnEnum.value"),
                Arguments.of(WireValueOfOnList.class, "WireValueOfOnList.value"),
                Arguments.of(WireValueOfOnMap.class, "WireValueOfOnMap.value"),
                Arguments.of(DocumentedOnText.class, "DocumentedOnText.value"),
                Arguments.of(DocumentedOnList.class, "DocumentedOnList.value"),
                Arguments.of(DocumentedOnMap.class, "DocumentedOnMap.value"),
                Arguments.of(MinOnTextElements.class, "MinOnTextElements.value"),
                Arguments.of(MinOnMapKeys.class, "MinOnMapKeys.value"));
    }

    @ParameterizedTest
    @MethodSource("misplacedConstraints")
    <T extends Record> void a_constraint_on_a_type_that_it_is_not_for_is_refused(Class<T> record, String where) {
        assertThat(refusal(record)).startsWith(where + ": ").contains("does not apply to", "move it to a type");
    }

    @Test
    void a_key_of_a_map_may_be_said_to_be_never_null() {
        assertThat(RecordReader.strict(NotNullMapKeys.class).read("{\"value\":{\"a\":\"b\"}}"))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    record Formatted(@JsonFormat(pattern = "yyyy") Instant value) {}

    record Ignored(@JsonIgnore String value) {}

    record Aliased(@JsonAlias("other") String value) {}

    record Deserialized(@JsonDeserialize(as = String.class) String value) {}

    record Included(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String value) {}

    record ReadOnly(
            @JsonProperty(value = "value", access = JsonProperty.Access.READ_ONLY)
            String value) {}

    record Required(
            @JsonProperty(value = "value", required = true) String value) {}

    record RequiredByOption(
            @JsonProperty(value = "value", isRequired = OptBoolean.TRUE)
            String value) {}

    record Indexed(@JsonProperty(value = "value", index = 1) String value) {}

    record Namespaced(
            @JsonProperty(value = "value", namespace = "urn:x")
            String value) {}

    record Defaulted(
            @JsonProperty(value = "value", defaultValue = "x")
            String value) {}

    static Stream<Arguments> otherAnnotationsOfJackson() {
        return Stream.of(
                Arguments.of(Formatted.class, "Formatted.value", "JsonFormat"),
                Arguments.of(Ignored.class, "Ignored.value", "JsonIgnore"),
                Arguments.of(Aliased.class, "Aliased.value", "JsonAlias"),
                Arguments.of(Deserialized.class, "Deserialized.value", "JsonDeserialize"),
                Arguments.of(Included.class, "Included.value", "JsonInclude"),
                Arguments.of(ReadOnly.class, "ReadOnly.value", "READ_ONLY"),
                Arguments.of(Required.class, "Required.value", "required"),
                Arguments.of(RequiredByOption.class, "RequiredByOption.value", "isRequired"),
                Arguments.of(Indexed.class, "Indexed.value", "index"),
                Arguments.of(Namespaced.class, "Namespaced.value", "namespace"),
                Arguments.of(Defaulted.class, "Defaulted.value", "defaultValue"));
    }

    @ParameterizedTest
    @MethodSource("otherAnnotationsOfJackson")
    <T extends Record> void an_annotation_of_jackson_that_says_more_than_a_name_is_refused(
            Class<T> record, String where, String annotation) {
        assertThat(refusal(record))
                .startsWith(where + ": @")
                .contains(annotation)
                .contains("only @JsonProperty with a name is, so remove it");
    }

    @JsonIgnoreProperties("a")
    record IgnoringProperties(String value) {}

    @JsonPropertyOrder(alphabetic = true)
    record Ordered(String value) {}

    @JsonDeserialize(using = StrictRecordDeserializer.class)
    record DeserializedOtherwise(String value) {}

    static Stream<Arguments> annotationsOnTheRecord() {
        return Stream.of(
                Arguments.of(IgnoringProperties.class, "IgnoringProperties", "JsonIgnoreProperties"),
                Arguments.of(Ordered.class, "Ordered", "JsonPropertyOrder"),
                Arguments.of(DeserializedOtherwise.class, "DeserializedOtherwise", "JsonDeserialize"));
    }

    @ParameterizedTest
    @MethodSource("annotationsOnTheRecord")
    <T extends Record> void an_annotation_of_jackson_on_the_record_is_refused(
            Class<T> record, String where, String annotation) {
        assertThat(refusal(record))
                .startsWith(where + ": @")
                .contains(annotation)
                .contains("on the record is not implemented by the record reader; remove it");
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface Consistent {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Consistent
    record OwnRecordConstraint(String value) {}

    record Around(List<OwnRecordConstraint> values) {}

    @Test
    void a_constraint_on_the_record_is_refused() {
        assertThat(refusal(OwnRecordConstraint.class))
                .startsWith("OwnRecordConstraint: @")
                .contains("Consistent", "remove it");
    }

    @Test
    void a_nested_record_is_refused_under_its_own_name() {
        assertThat(refusal(Around.class)).startsWith("OwnRecordConstraint: @");
    }

    record SameNames(String id, @JsonProperty("id") String key) {}

    @Test
    void two_components_of_one_json_name_are_refused() {
        assertThat(refusal(SameNames.class))
                .isEqualTo("SameNames.key: the JSON name \"id\" is that of another component too; give each its own");
    }

    @Test
    void more_than_64_components_are_refused() {
        assertThat(refusal(WideRecords.Of65.class))
                .contains(
                        WideRecords.Of65.class.getName(), "65 components", "at most 64", "into a record of their own");
    }

    @Test
    void a_refused_record_is_refused_again() {
        assertThat(refusal(Sized.class)).isEqualTo(refusal(Sized.class));
    }

    @Test
    void both_modes_and_both_ways_of_access_refuse_alike() {
        String refusal = refusal(Sized.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.tolerant(Sized.class))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(Sized.class, MethodHandles.lookup()))
                .withMessage(refusal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.tolerant(Sized.class, MethodHandles.lookup()))
                .withMessage(refusal);
    }

    private static <T extends Record> String refusal(Class<T> record) {
        Throwable refused = catchThrowableOfType(IllegalArgumentException.class, () -> RecordReader.strict(record));
        assertThat(refused).as("a reader of " + record.getSimpleName()).isNotNull();
        return refused.getMessage();
    }

    record Renamed(String a) {
        @Override
        @JsonProperty("b")
        public String a() {
            return a;
        }
    }

    record RequiredLate(String a) {
        @Override
        @NotNull public String a() {
            return a;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Renamed.class, RequiredLate.class})
    void an_annotation_on_the_accessor_alone_is_refused(Class<? extends Record> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(type))
                .withMessage(type.getSimpleName()
                        + ".a: the accessor has an annotation that the component has not; move it to the component");
    }
}
