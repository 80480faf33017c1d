package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Suggested checkpoints of a unit in walking order: lobby, lift, roof, corridors downwards, stairs. They cover all
 * subjects of the standard.
 *
 * @param floors number of floors; 0 if unknown
 * @param each a corridor every so many floors; 0 for none
 */
@Clause("4.2.2")
record SuggestedPoints(String building, String unit, int floors, int each) {

    /** Buildings with at least this many floors have a lift. */
    private static final int LIFT = 7;

    /** Buildings with at most this many floors are villas; only their surroundings are common. */
    private static final int VILLA = 3;

    /** @param floor 0 if the place is on no floor */
    record Suggested(PointKind kind, String building, String unit, int floor) {

        /** As people call it: {@code 3栋2单元 12层走廊}. */
        String said(Texts texts) {
            String where = unit.isEmpty()
                    ? texts.t("patrol.route.of-building", building)
                    : texts.t("patrol.route.of-unit", building, unit);
            return texts.t("patrol.route.place." + kind.name().toLowerCase(Locale.ROOT), where, String.valueOf(floor));
        }
    }

    List<Suggested> all() {
        List<Suggested> points = new ArrayList<>();
        if (floors > 0 && floors <= VILLA) {
            points.add(point(PointKind.GROUNDS, 0));
            return points;
        }
        points.add(point(PointKind.LOBBY, 0));
        if (floors == 0 || floors >= LIFT) {
            points.add(point(PointKind.LIFT, 0));
        }
        points.add(point(PointKind.ROOF, 0));
        for (int floor = floors; each > 0 && floor > 1; floor -= each) {
            points.add(point(PointKind.CORRIDOR, floor));
        }
        points.add(point(PointKind.STAIRS, 0));
        return points;
    }

    private Suggested point(PointKind kind, int floor) {
        return new Suggested(kind, building, unit, floor);
    }
}
