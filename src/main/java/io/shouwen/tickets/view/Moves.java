package io.shouwen.tickets.view;

import java.util.Set;

/** What the reader may do with a ticket now: the names of its forms. */
public record Moves(Set<String> names) {

    public boolean allow(String name) {
        return names.contains(name);
    }

    public boolean none() {
        return names.isEmpty();
    }
}
