package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the editor of a route: a line a checkpoint, in the order they stand. */
final class RouteForm {

    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,，;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    private final Fields fields;
    private final Set<UUID> districts;
    private final Set<UUID> checklists;

    /** @param districts that can be chosen; @param checklists that can be chosen */
    RouteForm(Fields fields, Set<UUID> districts, Set<UUID> checklists) {
        this.fields = fields;
        this.districts = districts;
        this.checklists = checklists;
    }

    /** What was typed, to be shown again. */
    List<PointRow> rows() {
        List<PointRow> rows = new ArrayList<>();
        for (int i = 0; i < fields.all("point").size(); i++) {
            rows.add(new PointRow(
                    at("point", i),
                    at("place", i),
                    at("kind", i),
                    at("checklist", i),
                    at("nfc", i),
                    at("at", i),
                    at("code", i)));
        }
        return rows;
    }

    /** Null where something is wrong; then the fields have the problems, those of line 3 as {@code place-3}. */
    @Nullable
    RouteDraft read() {
        UUID district = fields.id("district");
        if (!districts.contains(district)) {
            fields.problem("district", "form.required");
        }
        String name = fields.required("name", RouteDraft.LONGEST_NAME);
        List<PointRow> rows = rows();
        if (rows.isEmpty()) {
            fields.problem("points", "patrol.route.points.none");
        } else if (rows.size() > RouteDraft.MOST) {
            fields.problem("points", "patrol.route.points.many", RouteDraft.MOST);
        }
        List<RouteDraft.Point> points = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            RouteDraft.Point point = point(rows.get(i), i);
            if (point != null && point.nfc() != null && !tags.add(point.nfc())) {
                fields.problem("nfc-" + i, "patrol.route.nfc.twice");
            }
            if (point != null && ids.add(point.id())) {
                points.add(point);
            }
        }
        return fields.wrong() ? null : new RouteDraft(district, name, points);
    }

    private RouteDraft.@Nullable Point point(PointRow row, int i) {
        String place = row.place();
        if (place.isEmpty()) {
            fields.problem("place-" + i, "form.required");
        } else if (TypedText.longer(place, RouteDraft.LONGEST_PLACE)) {
            fields.problem("place-" + i, "form.too-long");
        }
        PointKind kind = kind(row.kind());
        UUID checklist = id(row.checklist());
        if (kind == null) {
            fields.problem("kind-" + i, "form.malformed");
        }
        if (checklist == null || !checklists.contains(checklist)) {
            fields.problem("checklist-" + i, "form.required");
        }
        String nfc = row.nfc().isEmpty() ? null : Tags.normalised(row.nfc());
        if (nfc != null && !Tags.nfc(nfc)) {
            fields.problem("nfc-" + i, "patrol.route.nfc.malformed");
        }
        double[] position = position(row.at());
        if (position == null && !row.at().isEmpty()) {
            fields.problem("at-" + i, "patrol.route.at.malformed");
        }
        UUID id = id(row.id());
        return kind == null || checklist == null
                ? null
                : new RouteDraft.Point(
                        id == null ? Ids.next() : id,
                        place,
                        kind,
                        checklist,
                        nfc,
                        position == null ? null : position[0],
                        position == null ? null : position[1]);
    }

    private String at(String field, int i) {
        List<String> all = fields.all(field);
        return i < all.size() ? all.get(i).strip() : "";
    }

    private static @Nullable PointKind kind(String typed) {
        for (PointKind kind : PointKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return null;
    }

    private static @Nullable UUID id(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .orElse(null);
    }

    /** Latitude and longitude, as every map writes them. */
    static double @Nullable [] position(String typed) {
        Matcher read = POSITION.matcher(typed);
        if (!read.matches()) {
            return null;
        }
        double latitude = Double.parseDouble(read.group(1));
        double longitude = Double.parseDouble(read.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? new double[] {latitude, longitude} : null;
    }
}
