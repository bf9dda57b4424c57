package io.chatmedia.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeScriptModelTest {

    @Test
    void the_properties_of_the_namespace_are_read_with_their_types() {
        TypeScriptModel model = parse("""
                import other from 'other';

                declare namespace GardenApi {
                    export interface Options {
                        "page"?: number;
                    }
                }

                declare namespace Models {\s
                    export interface Tree {\s
                        "name"?: string;
                        "age": number;
                        "fruit"?: Array<Models.Fruit>;
                        "labels"?: { [key: string]: string; };
                    }

                    export interface Nothing {\s
                    }
                }
                declare class Anything {
                    thing: any
                }
                """);

        assertThat(model.interfaces()).containsOnlyKeys("Tree", "Nothing");
        assertThat(model.properties("Tree"))
                .containsExactly(
                        entry("name", "string"),
                        entry("age", "number"),
                        entry("fruit", "Array<Models.Fruit>"),
                        entry("labels", "{ [key: string]: string; }"));
        assertThat(model.properties("Nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export interface Oak extends Tree {",
                "export type Oak = Tree;",
                "\"age\"?: number;",
                "// a comment",
                "export interface Tree {",
            })
    void a_line_of_another_form_is_refused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("declare namespace Models {\nexport interface Tree {\n}\n" + line + "\n}\n}\n"))
                .withMessage("line 4 is not understood: " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"age?: number;", "\"age\"?: number", "\"name\": number;", "next(): Tree;"})
    void a_line_of_another_form_within_an_interface_is_refused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("declare namespace Models {\nexport interface Tree {\n\"name\"?: string;\n"
                        + line + "\n}\n}\n"))
                .withMessage("line 4 is not understood: " + line);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "declare namespace Garden {\n}",
        "declare namespace Models {",
        "'declare namespace Models {\nexport interface Tree {\n}'"
    })
    void a_file_without_a_complete_namespace_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessage("no complete namespace Models");
    }

    @Test
    void an_interface_that_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("declare namespace Models {\n}").properties("Tree"))
                .withMessage("the model has no interface Tree");
    }

    private static TypeScriptModel parse(String text) {
        return TypeScriptModel.parse(text.lines().toList());
    }
}
