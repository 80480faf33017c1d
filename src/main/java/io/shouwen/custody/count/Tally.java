package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a count: one line for each thing that should lie here and for each code that was scanned besides.
 *
 * @param lines things in the order expected, then what nobody expected, then second scans
 */
@Clause("4.1.2.8")
record Tally(List<Line> lines) {

    /**
     * A thing whose tag can be scanned.
     *
     * @param place where the chain says it lay when it was scanned; null if it was not in the house
     * @param here whether that place is one of those counted
     * @param due whether this count has to find it: it lay here from the begin of the count on
     */
    record Tagged(UUID thing, String tag, @Nullable UUID place, boolean here, boolean due) {}

    /**
     * @param thing null for an unknown code
     * @param expected where it should lie; null if nowhere here
     * @param seen the slot or hook it was scanned at; null if none was scanned, or if it is missing
     */
    record Line(
            Outcome outcome,
            String code,
            @Nullable UUID thing,
            @Nullable UUID expected,
            @Nullable UUID seen) {}

    /** @param tagged the things due, and those that were scanned besides */
    static Tally of(List<Tagged> tagged, List<Scan> scans) {
        Map<String, Scan> first = new LinkedHashMap<>();
        List<Line> again = new ArrayList<>();
        Map<String, Tagged> byTag = new HashMap<>();
        tagged.forEach(each -> byTag.put(each.tag(), each));
        for (Scan scan : scans) {
            if (first.putIfAbsent(scan.code(), scan) != null) {
                Tagged known = byTag.get(scan.code());
                again.add(new Line(
                        Outcome.TWICE,
                        scan.code(),
                        known == null ? null : known.thing(),
                        known == null ? null : known.place(),
                        scan.place()));
            }
        }
        List<Line> lines = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Tagged each : tagged) {
            Scan scan = first.get(each.tag());
            if (scan != null) {
                lines.add(new Line(found(each, scan), each.tag(), each.thing(), each.place(), scan.place()));
                said.add(each.tag());
            } else if (each.due()) {
                lines.add(new Line(Outcome.MISSING, each.tag(), each.thing(), each.place(), null));
            }
        }
        first.values().stream()
                .filter(scan -> !said.contains(scan.code()))
                .forEach(scan -> lines.add(new Line(Outcome.UNKNOWN, scan.code(), null, null, scan.place())));
        lines.addAll(again);
        return new Tally(List.copyOf(lines));
    }

    /** Without a scanned slot, a thing that lay here lies right wherever in the room it was. */
    private static Outcome found(Tagged thing, Scan scan) {
        boolean right = scan.place() == null ? thing.here() : scan.place().equals(thing.place());
        return right ? Outcome.RIGHT : Outcome.ELSEWHERE;
    }

    int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Whether the count agrees with the chain. A second scan of the same thing is no difference. */
    boolean agreed() {
        return lines.stream().noneMatch(line -> line.outcome().differs());
    }
}
