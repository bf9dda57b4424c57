package io.chatmedia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.raw.RawJson;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireRecordTest {

    private record Point(
            int x,
            @JsonProperty("why") Integer y,
            @JsonProperty List<@NotNull String> labels) {}

    private record Empty() {}

    record Throwing(String text) {
        Throwing {
            if (text == null) {
                throw new IllegalArgumentException("no text");
            }
        }

        @Override
        public String text() {
            throw new UncheckedIOException(new IOException("no text today"));
        }
    }

    private static WireComponent component(Class<?> type, int index) {
        return WireRecord.of(type).components().get(index);
    }

    @Test
    void the_components_are_in_the_order_of_declaration() {
        assertThat(WireRecord.of(Point.class).components())
                .extracting(WireComponent::name)
                .containsExactly("x", "y", "labels");
    }

    @Test
    void a_chat_media_participant_has_the_35_components_of_the_document_then_8_of_the_platform() {
        assertThat(WireRecord.of(ChatMediaParticipant.class).components())
                .extracting(WireComponent::jsonName)
                .containsExactly(
                        "id",
                        "name",
                        "address",
                        "startTime",
                        "connectedTime",
                        "endTime",
                        "startHoldTime",
                        "purpose",
                        "state",
                        "direction",
                        "disconnectType",
                        "held",
                        "wrapupRequired",
                        "wrapupPrompt",
                        "user",
                        "queue",
                        "team",
                        "attributes",
                        "errorInfo",
                        "script",
                        "wrapupTimeoutMs",
                        "wrapupSkipped",
                        "alertingTimeoutMs",
                        "provider",
                        "externalContact",
                        "externalOrganization",
                        "wrapup",
                        "peer",
                        "flaggedReason",
                        "journeyContext",
                        "conversationRoutingData",
                        "startAcwTime",
                        "endAcwTime",
                        "roomId",
                        "avatarImageUrl",
                        "startAlertingTime",
                        "parkTime",
                        "resumeTime",
                        "mediaRoles",
                        "externalContactInitialDivisionId",
                        "screenRecordingState",
                        "initialState",
                        "queueMediaSettings",
                        "unknown");
    }

    @Test
    void the_component_that_keeps_is_known_and_its_entries_are() {
        WireRecord participant = WireRecord.of(ChatMediaParticipant.class);
        Map<String, RawJson> kept = Map.of("x", RawJson.of("1"));

        assertThat(participant.components().stream().filter(WireComponent::keepsUnknown))
                .extracting(WireComponent::name)
                .containsExactly("unknown");
        assertThat(participant.kept(ChatMediaParticipant.builder().unknown(kept).build()))
                .isEqualTo(kept);
        assertThat(participant.kept(ChatMediaParticipant.builder().build())).isEmpty();
        assertThat(WireRecord.of(Empty.class).kept(new Empty())).isEmpty();
    }

    @Test
    void a_record_without_components_has_none() {
        assertThat(WireRecord.of(Empty.class).components()).isEmpty();
    }

    @Test
    void the_components_cannot_be_changed() {
        assertThat(WireRecord.of(Point.class).components()).isUnmodifiable();
    }

    @Test
    void a_record_class_is_looked_into_once() {
        assertThat(WireRecord.of(Point.class)).isSameAs(WireRecord.of(Point.class));
    }

    /** Makes a record as a binder does, above the values of another that is not finished. */
    private static Object construct(WireRecord record, Object... values) throws Throwable {
        ValueStack stack = new ValueStack(1);
        stack.push("of another record");
        int first = stack.open(values.length);
        for (int i = 0; i < values.length; i++) {
            stack.set(first + i, values[i]);
        }
        return stack.construct(first, record.constructor());
    }

    @Test
    void the_constructor_makes_a_record_of_the_values_in_order() throws Throwable {
        Object point = construct(WireRecord.of(Point.class), 1, 2, List.of("a"));

        assertThat(point).isEqualTo(new Point(1, 2, List.of("a")));
    }

    @Test
    void an_exception_of_the_constructor_comes_out_unchanged() {
        assertThatThrownBy(() -> construct(WireRecord.of(Throwing.class), new Object[] {null}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text");
    }

    @Test
    void a_component_gives_its_value_in_a_record() {
        Point point = new Point(1, null, List.of("a"));

        assertThat(component(Point.class, 0).get(point)).isEqualTo(1);
        assertThat(component(Point.class, 1).get(point)).isNull();
        assertThat(component(Point.class, 2).get(point)).isEqualTo(List.of("a"));
    }

    @Test
    void an_exception_of_an_accessor_comes_out_unchanged() {
        assertThatThrownBy(() -> component(Throwing.class, 0).get(new Throwing("x")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no text today");
    }

    @Test
    void the_json_name_of_a_component_is_its_own_unless_an_annotation_names_another() {
        assertThat(component(Point.class, 0).jsonName()).isEqualTo("x");
        assertThat(component(Point.class, 1).jsonName()).isEqualTo("why");
        assertThat(component(Point.class, 2).jsonName()).isEqualTo("labels");
    }

    @Test
    void a_component_has_the_annotations_of_its_declaration() {
        assertThat(component(Point.class, 0).annotations()).isEmpty();
        assertThat(component(Point.class, 1).annotations())
                .singleElement()
                .isInstanceOfSatisfying(
                        JsonProperty.class, a -> assertThat(a.value()).isEqualTo("why"));
    }

    @Test
    void the_type_of_a_component_has_the_annotations_on_its_arguments() {
        AnnotatedParameterizedType list =
                (AnnotatedParameterizedType) component(Point.class, 2).annotatedType();

        assertThat(list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(NotNull.class))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, List.class, Record.class, Thread.State.class})
    void a_class_that_is_no_record_is_refused(Class<?> type) {
        assertThatThrownBy(() -> WireRecord.of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(type.getName() + " is not a record; declare it as one");
    }

    @ParameterizedTest
    @ValueSource(classes = {int.class, String[].class, Point[].class, void.class})
    void a_type_that_is_no_class_is_refused(Class<?> type) {
        assertThatThrownBy(() -> WireRecord.of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_record_that_a_lookup_cannot_access_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> WireRecord.of(Point.class, MethodHandles.publicLookup()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Point.class.getName() + " is not accessible to " + MethodHandles.publicLookup()
                        + "; make it public and export or open its package to the module io.chatmedia, or pass "
                        + "MethodHandles.lookup() from a class that can access it")
                .hasCauseInstanceOf(IllegalAccessException.class);
    }

    @Test
    void a_record_that_a_lookup_can_access_is_taken() {
        assertThat(WireRecord.of(Point.class, MethodHandles.lookup()).components())
                .extracting(WireComponent::jsonName)
                .containsExactly("x", "why", "labels");
    }

    @Test
    void a_record_of_a_module_that_does_not_let_it_out_is_refused_with_what_to_do(@TempDir Path folder)
            throws Exception {
        Class<?> hidden = recordOfModule("module app {}", "public record Order(String id) {}", folder);

        assertThatThrownBy(() -> WireRecord.of(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("app.Order is not accessible to ")
                .hasMessageContaining("make it public and export or open its package to the module io.chatmedia");
    }

    @Test
    void a_record_that_is_not_public_is_refused_though_its_package_is_exported(@TempDir Path folder) throws Exception {
        Class<?> hidden = recordOfModule("module app { exports app; }", "record Order(String id) {}", folder);

        assertThatThrownBy(() -> WireRecord.of(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make it public");
    }

    @ParameterizedTest
    @CsvSource({
        "module app { exports app; }, public record Order(String id) {}",
        "module app { opens app; }, record Order(String id) {}",
        "open module app {}, record Order(String id) {}",
    })
    void a_record_of_another_module_is_taken_if_it_is_public_and_exported_or_opened(
            String module, String declaration, @TempDir Path folder) throws Throwable {
        WireRecord record = WireRecord.of(recordOfModule(module, declaration, folder));
        Object order = construct(record, "17");

        assertThat(record.components())
                .singleElement()
                .satisfies(c -> assertThat(c.get(order)).isEqualTo("17"));
    }

    /** The record {@code app.Order} of a module of an application, compiled and loaded beside this one. */
    private static Class<?> recordOfModule(String module, String declaration, Path folder) throws Exception {
        Path moduleInfo = Files.writeString(folder.resolve("module-info.java"), module);
        Path order = Files.writeString(folder.resolve("Order.java"), "package app; " + declaration);
        Path classes = folder.resolve("classes");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), moduleInfo.toString(), order.toString());
        assertThat(failed).isZero();
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("app"));
        return ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader())
                .findLoader("app")
                .loadClass("app.Order");
    }
}
