package io.shouwen.duty;

import io.shouwen.duty.view.AttendancePage.Line;
import io.shouwen.estate.SpokenName;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's month: planned shifts compared with sign-ons. A shift counts in the month in which it begins, once it is
 * over. The first sign-on for a shift decides about lateness, the last sign-off about leaving early; one minute is
 * tolerated.
 */
@Clause("2.1.1")
final class Attendance {

    static final Duration GRACE = Duration.ofMinutes(1);

    record Shift(UUID id, UUID staffId, Instant begin, Instant end) {}

    record Worked(
            UUID staffId,
            @Nullable UUID shiftId,
            Instant on,
            @Nullable Instant off,
            boolean forgotten,
            boolean doubtful) {}

    private Attendance() {}

    static List<Line> of(
            Map<UUID, String> names, Collection<Shift> shifts, Collection<Worked> worked, ZoneId zone, Instant now) {
        Map<UUID, List<Shift>> planned = shifts.stream().collect(Collectors.groupingBy(Shift::staffId));
        Map<UUID, List<Worked>> done = worked.stream().collect(Collectors.groupingBy(Worked::staffId));
        return Stream.concat(planned.keySet().stream(), done.keySet().stream())
                .distinct()
                .map(id -> line(
                        names.getOrDefault(id, ""),
                        planned.getOrDefault(id, List.of()),
                        done.getOrDefault(id, List.of()),
                        zone,
                        now))
                .sorted(Comparator.comparing(Line::name, SpokenName.order()))
                .toList();
    }

    private static Line line(String name, List<Shift> shifts, List<Worked> worked, ZoneId zone, Instant now) {
        Map<UUID, List<Worked>> byShift = new java.util.HashMap<>();
        for (Worked each : worked) {
            if (each.shiftId() != null) {
                byShift.computeIfAbsent(each.shiftId(), id -> new ArrayList<>()).add(each);
            }
        }
        int kept = 0;
        int missed = 0;
        int late = 0;
        int early = 0;
        for (Shift shift : shifts) {
            List<Worked> its = byShift.getOrDefault(shift.id(), List.of());
            if (!its.isEmpty()) {
                kept++;
                late += its.stream()
                                .allMatch(
                                        each -> each.on().isAfter(shift.begin().plus(GRACE)))
                        ? 1
                        : 0;
                early += its.stream()
                                .allMatch(each -> each.off() != null
                                        && each.off().isBefore(shift.end().minus(GRACE)))
                        ? 1
                        : 0;
            } else if (!shift.end().isAfter(now)) {
                missed++;
            }
        }
        return new Line(
                name,
                (int) worked.stream()
                        .map(each -> each.on().atZone(zone).toLocalDate())
                        .distinct()
                        .count(),
                shifts.size(),
                kept,
                missed,
                late,
                early,
                worked.stream()
                        .map(each -> Duration.between(each.on(), each.off() == null ? now : each.off()))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMinutes(),
                (int) worked.stream().filter(Worked::forgotten).count(),
                (int) worked.stream().filter(Worked::doubtful).count());
    }
}
