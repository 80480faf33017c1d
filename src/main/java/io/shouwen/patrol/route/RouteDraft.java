package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A route as submitted by the editor. */
@Clause("4.2.1")
record RouteDraft(UUID districtId, String name, List<Point> points) {

    /** Maximum number of checkpoints; the form could not carry more fields. */
    static final int MOST = 120;

    static final int LONGEST_NAME = 60;
    static final int LONGEST_PLACE = 120;

    /** @param id id of the checkpoint, made by the form for a new one, so that a form sent twice creates it once */
    record Point(
            UUID id,
            String place,
            PointKind kind,
            UUID checklistId,
            @Nullable String nfc,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static Point of(Checkpoint point) {
            return new Point(
                    point.id(),
                    point.place(),
                    point.kind(),
                    point.checklistId(),
                    point.nfc(),
                    point.latitude(),
                    point.longitude());
        }

        /** {@code 31.230400, 121.473700}, or empty. */
        String at() {
            return latitude == null || longitude == null ? "" : latitude + ", " + longitude;
        }

        String tag() {
            return Objects.requireNonNullElse(nfc, "");
        }
    }

    static RouteDraft of(Route route) {
        return new RouteDraft(
                route.districtId(),
                route.name(),
                route.checkpoints().stream().map(Point::of).toList());
    }

    /** The fields by their names in the editor: the place of line 3 is {@code place-3}. */
    Map<String, String> beside(Route saved) {
        return fields(this, saved);
    }

    /** The same fields with their saved values. */
    Map<String, String> saved(Route saved) {
        return fields(RouteDraft.of(saved), saved);
    }

    private Map<String, String> fields(RouteDraft values, Route saved) {
        Map<UUID, String> places = new HashMap<>();
        values.points.forEach(point -> places.put(point.id(), point.place()));
        Set<UUID> known = saved.checkpoints().stream().map(Checkpoint::id).collect(Collectors.toSet());
        Map<String, String> fields = new HashMap<>(Map.of("name", values.name));
        for (int i = 0; i < points.size(); i++) {
            UUID id = points.get(i).id();
            if (known.contains(id)) {
                fields.put("place-" + i, places.getOrDefault(id, ""));
            }
        }
        return fields;
    }

    Map<String, Object> facts() {
        return Map.of(
                "district",
                districtId,
                "name",
                name,
                "points",
                points.stream().map(Point::place).toList());
    }
}
