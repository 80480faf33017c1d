package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A daily time window in which each route is walked once.
 *
 * @param since first day of validity
 * @param retiredOn first day without it, or null
 */
@Clause("4.2.1")
record Window(
        UUID id,
        String name,
        LocalTime starts,
        LocalTime ends,
        LocalDate since,
        @Nullable LocalDate retiredOn) {

    /** The minimum number of windows; the standard requires two rounds a day. */
    static final int LEAST = 2;

    static final int LONGEST_NAME = 30;

    boolean inForce(LocalDate day) {
        return !day.isBefore(since) && (retiredOn == null || day.isBefore(retiredOn));
    }

    boolean lasting() {
        return retiredOn == null;
    }

    /** The first other window that this one would overlap; windows must not overlap. */
    Optional<Window> overlapping(Collection<Window> others) {
        return others.stream()
                .filter(other -> !other.id().equals(id) && other.lasting())
                .filter(other -> starts.isBefore(other.ends()) && other.starts().isBefore(ends))
                .findFirst();
    }

    /** Whether enough windows remain without one of them. */
    static boolean enoughWithout(Window gone, Collection<Window> all, int least) {
        return lasting(all.stream()
                        .filter(other -> !other.id().equals(gone.id()))
                        .toList())
                >= least;
    }

    static long lasting(Collection<Window> all) {
        return all.stream().filter(Window::lasting).count();
    }

    Map<String, String> facts() {
        return Map.of("name", name, "starts", starts.toString(), "ends", ends.toString(), "since", since.toString());
    }
}
