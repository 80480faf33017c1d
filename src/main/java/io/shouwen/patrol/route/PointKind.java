package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** What kind of place a checkpoint is; decides which checklist it begins with. */
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

    /** Key of the kind's name in the message bundles. */
    public String messageKey() {
        return "patrol.route.kind." + preset();
    }

    /** The preset checklist it begins with. */
    String preset() {
        return name().toLowerCase(Locale.ROOT);
    }
}
