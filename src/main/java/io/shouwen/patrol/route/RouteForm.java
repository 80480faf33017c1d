package io.shouwen.patrol.route;

import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.FormLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the route editor, one line per checkpoint, in order. */
final class RouteForm {

    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,，;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    private final Fields fields;
    private final FormLines lines;
    private final Set<UUID> districts;
    private final Set<UUID> checklists;

    /** @param districts districts to choose from @param checklists checklists to choose from */
    RouteForm(Fields fields, Set<UUID> districts, Set<UUID> checklists) {
        this.fields = fields;
        this.lines = new FormLines(fields, "point");
        this.districts = districts;
        this.checklists = checklists;
    }

    /** The typed lines, to be shown again. */
    List<PointRow> rows() {
        return lines.all()
                .mapToObj(i -> new PointRow(
                        lines.at("point", i),
                        lines.at("place", i),
                        lines.at("kind", i),
                        lines.at("checklist", i),
                        lines.at("nfc", i),
                        lines.at("at", i),
                        lines.at("code", i)))
                .toList();
    }

    /** Null if a field has an error. */
    @Nullable
    RouteDraft read() {
        UUID district = fields.id("district");
        if (!districts.contains(district)) {
            fields.problem("district", "form.required");
        }
        String name = fields.required("name", RouteDraft.LONGEST_NAME);
        lines.counted("points", RouteDraft.MOST, "patrol.route.points.none", "patrol.route.points.many");
        List<RouteDraft.Point> points = new ArrayList<>();
        Set<String> tags = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        lines.all().forEach(i -> {
            RouteDraft.Point point = point(i);
            if (point.nfc() != null && !tags.add(point.nfc())) {
                lines.problem("nfc", i, "patrol.route.nfc.twice");
            }
            if (ids.add(point.id())) {
                points.add(point);
            }
        });
        return fields.wrong() ? null : new RouteDraft(district, name, points);
    }

    private RouteDraft.Point point(int i) {
        lines.text("place", i, RouteDraft.LONGEST_PLACE);
        PointKind kind = kind(lines.at("kind", i));
        if (kind == null) {
            lines.problem("kind", i, "form.malformed");
        }
        UUID checklist = lines.chosen("checklist", i);
        if (!checklists.contains(checklist)) {
            lines.problem("checklist", i, "form.required");
        }
        String typed = lines.at("nfc", i);
        String nfc = typed.isEmpty() ? null : Tags.normalised(typed);
        if (nfc != null && !Tags.nfc(nfc)) {
            lines.problem("nfc", i, "patrol.route.nfc.malformed");
        }
        String at = lines.at("at", i);
        double[] position = position(at);
        if (position == null && !at.isEmpty()) {
            lines.problem("at", i, "patrol.route.at.malformed");
        }
        return new RouteDraft.Point(
                lines.id(i),
                lines.at("place", i),
                kind == null ? PointKind.LOBBY : kind,
                checklist,
                nfc,
                position == null ? null : position[0],
                position == null ? null : position[1]);
    }

    private static @Nullable PointKind kind(String typed) {
        for (PointKind kind : PointKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return null;
    }

    /** Parses latitude and longitude as maps write them. */
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
