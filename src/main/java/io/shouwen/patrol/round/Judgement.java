package io.shouwen.patrol.round;

import io.shouwen.patrol.round.WalkEvidence.Asked;
import io.shouwen.patrol.round.WalkEvidence.Point;
import io.shouwen.patrol.round.WalkEvidence.Visit;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a closed walk. It counts if every checkpoint was visited in order, every question answered, and each
 * "no" has a finding with a picture, or if there is a reason for each exception. If most of it is impossible or was
 * left out, a superior must accept it.
 *
 * @param remarks by checkpoint in the order of the route
 */
@Clause({"4.2.1", "4.2.2"})
record Judgement(Verdict verdict, List<Remark> remarks) {

    /** Version of these rules. A walk judged under an earlier version is not judged again. */
    static final int RULES = 2;

    static final Duration TOO_FAST = Duration.ofSeconds(10);
    static final double FAR_OFF_METRES = 150;

    /** @param detail the reason, or the number of seconds, metres or questions; empty without a reason */
    record Remark(UUID point, Flag flag, String detail) {

        /** Whether the walk does not count because of it. */
        boolean lacks() {
            return switch (flag) {
                case MISSED, OUT_OF_ORDER -> detail.isBlank();
                case UNANSWERED, UNREPORTED -> true;
                case TOO_FAST, FAR_OFF, CLOCK -> false;
            };
        }
    }

    static Judgement of(WalkEvidence known) {
        Map<UUID, Integer> places = new HashMap<>();
        known.points().forEach(point -> places.put(point.id(), places.size()));
        List<Visit> inTime = known.visits().stream()
                .filter(visit -> places.containsKey(visit.point()))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        Set<UUID> visited = inTime.stream().map(Visit::point).collect(Collectors.toSet());
        List<Remark> remarks = new ArrayList<>();
        order(places, inTime, remarks);
        left(known, visited, remarks);
        impossible(known.points(), places, inTime, remarks);
        remarks.sort(Comparator.<Remark>comparingInt(remark -> places.getOrDefault(remark.point(), 0))
                .thenComparing(Remark::flag));
        return new Judgement(verdict(known, visited.size(), remarks), List.copyOf(remarks));
    }

    private static Verdict verdict(WalkEvidence known, int visited, List<Remark> remarks) {
        if (known.early()) {
            return Verdict.EARLY;
        }
        if (remarks.stream().anyMatch(Remark::lacks)) {
            return Verdict.LACKING;
        }
        boolean impossible =
                most(count(remarks, Flag.TOO_FAST), visited - 1) || most(count(remarks, Flag.FAR_OFF), visited);
        long unanswered =
                known.asked().stream().filter(asked -> !asked.answered()).count();
        boolean unseen = most(count(remarks, Flag.MISSED), known.points().size())
                || most(unanswered, known.asked().size());
        if (known.accepted() && (impossible || unseen)) {
            return Verdict.ACCEPTED;
        }
        return impossible ? Verdict.IMPOSSIBLE : unseen ? Verdict.UNSEEN : Verdict.COUNTS;
    }

    private static boolean most(long some, int all) {
        return some * 2 > all && some > 0;
    }

    private static long count(List<Remark> remarks, Flag flag) {
        return remarks.stream().filter(remark -> remark.flag() == flag).count();
    }

    /** Adds remarks for missed checkpoints, missing answers, and each "no" without a finding. */
    private static void left(WalkEvidence known, Set<UUID> visited, List<Remark> remarks) {
        for (Point point : known.points()) {
            if (!visited.contains(point.id())) {
                remarks.add(new Remark(point.id(), Flag.MISSED, point.reason()));
                continue;
            }
            List<Asked> untold = known.asked().stream()
                    .filter(asked -> asked.point().equals(point.id()) && !asked.told())
                    .toList();
            long unreported = untold.stream().filter(Asked::answered).count();
            if (unreported > 0) {
                remarks.add(new Remark(point.id(), Flag.UNREPORTED, String.valueOf(unreported)));
            }
            if (untold.size() > unreported) {
                remarks.add(new Remark(point.id(), Flag.UNANSWERED, String.valueOf(untold.size() - unreported)));
            }
        }
    }

    /**
     * The expected next checkpoint is the nearest unvisited one after the last, or the first one left out. Repeated
     * visits are ignored.
     */
    private static void order(Map<UUID, Integer> places, List<Visit> inTime, List<Remark> remarks) {
        TreeSet<Integer> left = new TreeSet<>(places.values());
        int last = -1;
        for (Visit visit : inTime) {
            int place = places.getOrDefault(visit.point(), 0);
            if (left.contains(place)) {
                Integer onward = left.higher(last);
                if (place != left.first() && (onward == null || place != onward)) {
                    remarks.add(new Remark(visit.point(), Flag.OUT_OF_ORDER, visit.reason()));
                }
                left.remove(place);
            }
            last = place;
        }
    }

    private static void impossible(
            List<Point> points, Map<UUID, Integer> places, List<Visit> inTime, List<Remark> remarks) {
        Map<Remark, Double> worst = new HashMap<>();
        Visit before = null;
        for (Visit visit : inTime) {
            if (before != null && !before.point().equals(visit.point())) {
                Duration gap = Duration.between(before.at(), visit.at());
                if (gap.compareTo(TOO_FAST) <= 0) {
                    worst.merge(new Remark(visit.point(), Flag.TOO_FAST, ""), (double) -gap.toSeconds(), Math::max);
                }
            }
            double metres = off(points.get(places.getOrDefault(visit.point(), 0)), visit.position());
            if (visit.position() != null
                    && metres > FAR_OFF_METRES + visit.position().accuracy()) {
                worst.merge(new Remark(visit.point(), Flag.FAR_OFF, ""), metres, Math::max);
            }
            if (visit.skew().abs().compareTo(FieldPhone.CLOCK_OFF) > 0) {
                worst.merge(
                        new Remark(visit.point(), Flag.CLOCK, ""),
                        (double) visit.skew().abs().toSeconds(),
                        Math::max);
            }
            before = visit;
        }
        worst.forEach((remark, much) ->
                remarks.add(new Remark(remark.point(), remark.flag(), String.valueOf(Math.round(Math.abs(much))))));
    }

    /** Distance between checkpoint and phone in metres; 0 if either position is unknown. */
    static double off(Point point, @Nullable Position phone) {
        if (phone == null || point.latitude() == null || point.longitude() == null) {
            return 0;
        }
        double north = Math.toRadians(phone.latitude() - point.latitude());
        double east = Math.toRadians(phone.longitude() - point.longitude());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(point.latitude()))
                        * Math.cos(Math.toRadians(phone.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
