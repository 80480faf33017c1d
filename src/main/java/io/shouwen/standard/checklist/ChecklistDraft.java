package io.shouwen.standard.checklist;

import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A checklist as submitted by the editor. */
record ChecklistDraft(String name, List<Line> lines) {

    /** Maximum number of items; the form could not carry more fields. */
    static final int MOST = 60;

    static final int LONGEST_NAME = 60;
    static final int LONGEST_TEXT = 120;

    /** @param id the id of an existing item, or an id made by the form for a new one */
    record Line(UUID id, String text, List<Question> questions) {}

    /**
     * The wanted items in their order. A line whose wording (in any language) and questions equal those of an existing
     * item keeps that item. Any other line becomes a new item; a reworded item keeps its clause.
     */
    List<Item> items(Checklist before, List<Texts> languages) {
        Map<UUID, Item> known = new HashMap<>();
        before.items().forEach(item -> known.put(item.id(), item));
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            Item old = known.get(line.id());
            if (old == null) {
                items.add(new Item(line.id(), null, line.text(), line.questions(), ""));
            } else if (old.questions().equals(line.questions()) && says(old, line.text(), languages)) {
                items.add(old);
            } else {
                items.add(new Item(Ids.next(), null, line.text(), line.questions(), old.clause()));
            }
        }
        return items;
    }

    private static boolean says(Item item, String text, List<Texts> languages) {
        return languages.stream().anyMatch(texts -> item.said(texts).equals(text));
    }

    /** The project's own name for the list, or empty if the submitted name equals the preset's name. */
    String ownName(Checklist before, List<Texts> languages) {
        Checklist unnamed = new Checklist(before.id(), before.preset(), "", before.version(), List.of());
        boolean usual = before.preset() != null
                && languages.stream().anyMatch(texts -> unnamed.said(texts).equals(name));
        return usual ? "" : name;
    }
}
