package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The points of a unit as one would walk it: lobby, lift, up to the roof, down the corridors, the stairs. Together they come
 * by all that is to be looked at.
 *
 * @param floors the highest; 0 where it is not known
 * @param each every how many floors a corridor is looked at; 0 for none
 */
@Clause("4.2.2")
record SuggestedPoints(String building, String unit, int floors, int each) {

    /** From so many floors on there is a lift. */
    private static final int LIFT = 7;

    /** Up to so many floors it is a villa, and only what stands around it is common. */
    private static final int VILLA = 3;

    /** @param floor 0 where the place is on none */
    record Suggested(PointKind kind, String building, String unit, int floor) {

        /** As people say it: {@code 3栋2单元 12层走廊}. */
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
