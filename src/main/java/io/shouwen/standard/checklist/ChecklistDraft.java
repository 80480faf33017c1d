package io.shouwen.standard.checklist;

import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A checklist as somebody wants it. */
record ChecklistDraft(String name, List<Line> lines) {

    /** More than that nobody looks at in one place, and more fields than a form carries. */
    static final int MOST = 60;

    static final int LONGEST_NAME = 60;
    static final int LONGEST_TEXT = 120;

    /** @param id of the item it was, or the sender's for a new one */
    record Line(UUID id, String text, List<Question> questions) {}

    /**
     * The items it asks for, in order. What says and asks what an item of the list says and asks is that item, in
     * whichever language it was read; all else is a new one, and one that was reworded goes on serving its clause.
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

    /** The project's own name for it: none while it is called what it came with. */
    String ownName(Checklist before, List<Texts> languages) {
        Checklist unnamed = new Checklist(before.id(), before.preset(), "", before.version(), List.of());
        boolean usual = before.preset() != null
                && languages.stream().anyMatch(texts -> unnamed.said(texts).equals(name));
        return usual ? "" : name;
    }
}
