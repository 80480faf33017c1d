package io.shouwen.patrol.round;

import io.shouwen.patrol.round.FieldRecord.Position;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a closed walk counts: every point visited, and a reason given at each that was not the next one. What cannot be
 * is remarked and changes nothing.
 *
 * @param remarks by point in the order of the route
 */
@Clause("4.2.1")
record Judgement(boolean counts, List<Remark> remarks) {

    static final Duration TOO_FAST = Duration.ofSeconds(10);
    static final double FAR_OFF_METRES = 150;
    static final Duration CLOCK_OFF = Duration.ofSeconds(120);

    /** A checkpoint of the route as it was walked; coordinates null where it has none. */
    record Point(
            UUID id, @Nullable Double latitude, @Nullable Double longitude) {}

    /** @param skew how far the phone's clock was behind */
    record Visit(
            UUID point, Instant at, String reason, @Nullable Position position, Duration skew) {}

    /** @param detail the reason given, or the seconds or metres it is about; empty where it is missed */
    record Remark(UUID point, Flag flag, String detail) {}

    /** @param points in the order of the route, each once */
    static Judgement of(List<Point> points, List<Visit> visits) {
        Map<UUID, Integer> places = new HashMap<>();
        points.forEach(point -> places.put(point.id(), places.size()));
        List<Visit> inTime = visits.stream()
                .filter(visit -> places.containsKey(visit.point()))
                .sorted(Comparator.comparing(Visit::at))
                .toList();
        List<Remark> remarks = new ArrayList<>();
        boolean unexplained = order(places, inTime, remarks);
        boolean missed = false;
        Set<UUID> visited = new HashSet<>(inTime.stream().map(Visit::point).toList());
        for (Point point : points) {
            if (!visited.contains(point.id())) {
                remarks.add(new Remark(point.id(), Flag.MISSED, ""));
                missed = true;
            }
        }
        impossible(points, places, inTime, remarks);
        remarks.sort(Comparator.<Remark>comparingInt(remark -> places.getOrDefault(remark.point(), 0))
                .thenComparing(Remark::flag));
        return new Judgement(!missed && !unexplained, List.copyOf(remarks));
    }

    /**
     * Next is the nearest point not yet visited after where one stands, or the first that was left out. Coming by a point
     * again is no matter.
     *
     * @return whether one was out of order without a reason
     */
    private static boolean order(Map<UUID, Integer> places, List<Visit> inTime, List<Remark> remarks) {
        TreeSet<Integer> left = new TreeSet<>(places.values());
        int last = -1;
        boolean unexplained = false;
        for (Visit visit : inTime) {
            int place = places.getOrDefault(visit.point(), 0);
            if (left.contains(place)) {
                Integer onward = left.higher(last);
                if (place != left.first() && (onward == null || place != onward)) {
                    remarks.add(new Remark(visit.point(), Flag.OUT_OF_ORDER, visit.reason()));
                    unexplained |= visit.reason().isBlank();
                }
                left.remove(place);
            }
            last = place;
        }
        return unexplained;
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
            if (visit.skew().abs().compareTo(CLOCK_OFF) > 0) {
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

    /** Metres between the point and where the phone was; 0 where either is not known. */
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
