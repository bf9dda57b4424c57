package io.chatmedia.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

    private static final TypeScriptModel MODEL =
            TypeScriptModel.parse("""
            declare namespace Models {
                export interface ForestEventTopicTree {
                    "name"?: string;
                    "kind"?: string;
                    "planted"?: string;
                    "age"?: number;
                    "height"?: number;
                    "old"?: boolean;
                    "labels"?: { [key: string]: string; };
                    "fruit"?: Array<Models.ForestEventTopicFruit>;
                    "byShape"?: { [key: string]: Models.ForestEventTopicFruit; };
                    "seedling"?: Models.ForestEventTopicTree;
                }
                export interface ForestEventTopicFruit {
                    "id"?: string;
                    "ripe"?: boolean;
                }
                export interface OrchardEventTopicTree {
                    "name"?: Array<string>;
                    "fruit"?: Models.OrchardEventTopicFruit;
                }
                export interface OrchardEventTopicFruit {
                }
                export interface DesertEventTopicTree {
                    "seedling"?: Models.Gone;
                }
            }
            """.lines().toList());

    record Tree(
            String name,
            @JsonProperty("kind") DayOfWeek category,
            Instant planted,
            Integer age,
            Double height,
            Boolean old,
            Map<String, String> labels,
            List<Apple> fruit,
            Map<String, Apple> byShape,
            Tree seedling,
            @JsonAnySetter Map<String, Object> unknown) {}

    record Apple(String id, Boolean ripe) {}

    record Stump(String name, Integer rings, List<Pear> fruit) {}

    record Pear(String id, Integer ripe) {}

    record Bush(Set<String> name) {}

    private final ModelComparison comparison = new ModelComparison(MODEL);

    @Test
    void a_record_with_the_same_properties_has_no_difference() {
        comparison.compare(Tree.class, "Forest", "Tree");

        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void differences_of_records_below_and_the_other_way_round_are_found() {
        comparison.compare(Stump.class, "Forest", "Tree");

        assertThat(comparison.differences())
                .containsExactly(
                        "Pear.ripe: number, vendor's Fruit: boolean (Forest)",
                        "Stump.age: absent, vendor's Tree: number (Forest)",
                        "Stump.byShape: absent, vendor's Tree: { [key: string]: Models.Fruit; } (Forest)",
                        "Stump.height: absent, vendor's Tree: number (Forest)",
                        "Stump.kind: absent, vendor's Tree: string (Forest)",
                        "Stump.labels: absent, vendor's Tree: { [key: string]: string; } (Forest)",
                        "Stump.old: absent, vendor's Tree: boolean (Forest)",
                        "Stump.planted: absent, vendor's Tree: string (Forest)",
                        "Stump.rings: number, vendor's Tree: absent (Forest)",
                        "Stump.seedling: absent, vendor's Tree: Models.Tree (Forest)");
    }

    @Test
    void a_difference_names_the_topics_that_have_it() {
        comparison.compare(Stump.class, "Orchard", "Tree");
        comparison.compare(Stump.class, "Forest", "Tree");

        assertThat(comparison.differences())
                .contains(
                        "Stump.rings: number, vendor's Tree: absent (Forest, Orchard)",
                        "Stump.name: string, vendor's Tree: Array<string> (Orchard)",
                        "Stump.fruit: Array<Models.Pear>, vendor's Tree: Models.Fruit (Orchard)");
    }

    @Test
    void an_interface_that_is_referred_to_and_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.compare(Tree.class, "Desert", "Tree"))
                .withMessage("the model has no interface Gone");
    }

    @Test
    void a_component_type_that_is_not_known_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.compare(Bush.class, "Forest", "Tree"))
                .withMessage("no TypeScript is known for java.util.Set<java.lang.String>");
    }
}
