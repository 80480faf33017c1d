package io.shouwen.standard.checklist;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The checklists every project starts with, one per kind of checkpoint. Each contains those of the ten subjects of
 * clause 4.2.2 found at such a place, asked for clean and whole, and the question about litter (2.3.6).
 */
@Clause({"4.2.2", "2.3.6"})
final class Presets {

    private static final List<Question> BOTH = List.of(Question.CLEAN, Question.WHOLE);

    private static final String LITTER = "litter";

    private static final Map<String, List<String>> THINGS = byList();

    private Presets() {}

    private static Map<String, List<String>> byList() {
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("lobby", List.of("entrance", "walls", "vents", "lamps"));
        things.put("lift", List.of("lift", "lamps"));
        things.put("corridor", List.of("corridor", "walls", "fire-door", "hydrant", "vents", "lamps"));
        things.put("stairs", List.of("handrail", "walls", "fire-door", "lamps"));
        things.put("roof", List.of("roof", "fire-door", "vents"));
        things.put("garage", List.of("walls", "fire-door", "hydrant", "vents", "lamps"));
        things.put("grounds", List.of("walls", "hydrant", "handrail", "lamps"));
        return things;
    }

    static List<String> lists() {
        return List.copyOf(THINGS.keySet());
    }

    static Stream<String> things() {
        return Stream.concat(THINGS.values().stream().flatMap(List::stream), Stream.of(LITTER))
                .distinct();
    }

    static List<Item> items(String list) {
        List<Item> items = new ArrayList<>();
        for (String thing : THINGS.getOrDefault(list, List.of())) {
            items.add(new Item(Ids.next(), thing, "", BOTH, "4.2.2"));
        }
        items.add(litter());
        return items;
    }

    /** The litter item; every list contains it, including a project's own lists. */
    static Item litter() {
        return new Item(Ids.next(), LITTER, "", List.of(Question.DONE), "2.3.6");
    }
}
