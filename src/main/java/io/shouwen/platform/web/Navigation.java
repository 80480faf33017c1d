package io.shouwen.platform.web;

import io.shouwen.platform.security.Actor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways through a project as one person sees them from one page.
 *
 * @param all home, the groups, the settings: what the person may open, in the order shown, each page once
 * @param here the page, below {@code /p/{project}/}, without its query; empty outside a project
 * @param got whether it was asked for by its address, not the answer to a form
 */
public record Navigation(List<Entry> all, String here, boolean got) {

    private static final int THUMB_ENTRIES = 4;

    /**
     * A group as the person sees it; one with a single item has the item's name.
     *
     * @param items at least one
     */
    public record Entry(NavGroup group, List<NavItem> items) {

        public NavItem first() {
            return items.getFirst();
        }

        public String messageKey() {
            return items.size() == 1 ? first().messageKey() : group.messageKey();
        }
    }

    /**
     * A step of the way back to the start page.
     *
     * @param href absolute path
     */
    public record Crumb(String href, String label) {}

    /** @param here the page, below {@code /p/{project}/}; empty outside a project */
    static Navigation of(List<NavItem> all, Actor actor, String here, boolean got) {
        Set<String> known = new HashSet<>();
        Map<NavGroup, List<NavItem>> groups = new EnumMap<>(NavGroup.class);
        all.stream()
                .filter(item -> item.visibleTo(actor))
                .sorted(NavItem.SHOWN)
                .filter(item -> known.add(item.path()))
                .forEach(item -> groups.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(item));
        List<Entry> entries = new ArrayList<>();
        groups.forEach((group, items) -> entries.add(new Entry(group, items)));
        return new Navigation(entries, here, got);
    }

    List<NavItem> items() {
        return all.stream().flatMap(entry -> entry.items().stream()).toList();
    }

    /** At most seven: what {@link NavGroup#counted} counts. */
    public List<Entry> groups() {
        return all.stream().filter(entry -> entry.group().counted()).toList();
    }

    public @Nullable Entry home() {
        return entry(NavGroup.TODAY);
    }

    public @Nullable Entry settings() {
        return entry(NavGroup.SETTINGS);
    }

    /** The phone's bottom bar; all entries are behind "more". */
    public List<Entry> thumb() {
        return all.stream()
                .filter(entry -> entry.group() != NavGroup.SETTINGS)
                .limit(THUMB_ENTRIES)
                .toList();
    }

    /**
     * The item that the page belongs to: the one with the longest path that covers it.
     *
     * @param under path of the item for a page that none covers; may be empty
     */
    public @Nullable NavItem current(String under) {
        NavItem found = covering(here);
        return found == null ? covering(under) : found;
    }

    private @Nullable NavItem covering(String page) {
        NavItem best = null;
        for (Entry entry : all) {
            for (NavItem item : entry.items()) {
                if (item.covers(page)
                        && (best == null || item.path().length() > best.path().length())) {
                    best = item;
                }
            }
        }
        return best;
    }

    /** All entries, with those that are not in the bottom bar first. */
    public List<Entry> more() {
        List<Entry> thumb = thumb();
        return Stream.concat(all.stream().filter(entry -> !thumb.contains(entry)), thumb.stream())
                .toList();
    }

    public boolean inThumb(NavItem item) {
        return thumb().stream().anyMatch(entry -> entry.group() == item.group());
    }

    /** The value of {@code aria-current} for an entry: the page is in its group. */
    public static @Nullable String current(@Nullable NavItem current, Entry entry) {
        return current != null && current.group() == entry.group() ? "true" : null;
    }

    /** The items beside this one, if the page is the item's own and not one below it. */
    public List<NavItem> tabs(@Nullable NavItem current) {
        Entry group = current == null || !own(current) ? null : entry(current.group());
        return group == null || group.items().size() == 1 ? List.of() : group.items();
    }

    public boolean own(NavItem item) {
        return got && here.equals(item.path());
    }

    /** The items between the start page and this page, without either. */
    List<Entry> between(@Nullable NavItem current) {
        List<Entry> steps = new ArrayList<>();
        Entry group = current == null ? null : entry(current.group());
        if (group == null || current == null) {
            return steps;
        }
        if (!group.first().equals(current)) {
            steps.add(group);
        }
        if (!own(current)) {
            steps.add(new Entry(group.group(), List.of(current)));
        }
        return steps;
    }

    private @Nullable Entry entry(NavGroup group) {
        for (Entry entry : all) {
            if (entry.group() == group) {
                return entry;
            }
        }
        return null;
    }
}
