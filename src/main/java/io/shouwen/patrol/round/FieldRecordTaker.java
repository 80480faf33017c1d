package io.shouwen.patrol.round;

import java.util.Set;

/** Takes records of some kinds that phones send; contributed as a bean by the room that keeps them. */
public interface FieldRecordTaker {

    /** Such as {@code VISIT}; no two beans name the same. */
    Set<String> kinds();

    /**
     * Called once for a record, inside a transaction of its own in the project's scope. A record that comes again never gets here.
     *
     * @throws io.shouwen.platform.RuleBroken where it is not to be kept: it is refused with this rule, its content shown
     *     to the supervisor
     * @throws io.shouwen.platform.NotFound where what it belongs to is not there (yet): it is refused, and taken by itself
     *     when the record of that id arrives after all
     */
    void take(FieldRecord record, FieldPhone sender);
}
