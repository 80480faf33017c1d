package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** The kind of place of a checkpoint; decides about its default checklist. */
@Clause("4.2.2")
public enum PointKind {
    /** 大堂 */
    LOBBY,
    /** 电梯 */
    LIFT,
    /** 走廊 */
    CORRIDOR,
    /** 楼梯 */
    STAIRS,
    /** 天台 */
    ROOF,
    /** 车库 */
    GARAGE,
    /** 室外 */
    GROUNDS;

    public String messageKey() {
        return "patrol.route.kind." + preset();
    }

    /** The name of its preset checklist. */
    String preset() {
        return name().toLowerCase(Locale.ROOT);
    }
}
