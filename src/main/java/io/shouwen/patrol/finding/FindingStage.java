package io.shouwen.patrol.finding;

import java.util.Locale;

/** How far a finding has come, derived from its facts. */
public enum FindingStage {
    /** 待定: found, and nobody said yet what becomes of it */
    UNDECIDED,
    /** 当场解决: settled on the spot */
    SETTLED_AT_ONCE,
    /** 待分派: reported to the supervisor */
    REPORTED,
    /** 处理中: somebody is to deal with it */
    DISPATCHED,
    /** 待复核: dealt with */
    HANDLED,
    /** 待签字: found right on the spot */
    VERIFIED,
    /** 已结案: signed by everyone concerned */
    SIGNED;

    /** The same in SQL, of the ticket {@code t} and the decision {@code d}, null where there is none. */
    public static final String SQL = """
            case when d.way is null then 'UNDECIDED'
                 when d.way = 'ON_THE_SPOT' then 'SETTLED_AT_ONCE'
                 when t.closed_at is not null then 'SIGNED'
                 when t.settlement_id is not null then
                     case when exists (select from patrol.verification v where v.project_id = t.project_id
                                       and v.settlement_id = t.settlement_id and v.good) then 'VERIFIED' else 'HANDLED' end
                 when exists (select from patrol.dispatch r where r.project_id = t.project_id and r.finding_id = t.id)
                     then 'DISPATCHED'
                 else 'REPORTED' end""";

    /** Its deadline runs: nobody has dealt with it. */
    public boolean waits() {
        return this == UNDECIDED || this == REPORTED || this == DISPATCHED;
    }

    public boolean over() {
        return this == SETTLED_AT_ONCE || this == SIGNED;
    }

    /** Key of the stage's name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
