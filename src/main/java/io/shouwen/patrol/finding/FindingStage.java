package io.shouwen.patrol.finding;

import java.util.Locale;

/** The stage of a finding, derived from its facts. */
public enum FindingStage {
    /** 待定: found, not decided */
    UNDECIDED,
    /** 当场解决: solved on the spot */
    SETTLED_AT_ONCE,
    /** 待分派: reported to the supervisor */
    REPORTED,
    /** 处理中: being handled */
    DISPATCHED,
    /** 待复核: handled, not verified */
    HANDLED,
    /** 待签字: verified */
    VERIFIED,
    /** 已结案: signed by everybody */
    SIGNED;

    /** The stage as an SQL expression of the ticket {@code t} and the decision {@code d}, which may be null. */
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

    /** Whether its deadline is running, because it is not handled. */
    public boolean waits() {
        return this == UNDECIDED || this == REPORTED || this == DISPATCHED;
    }

    public boolean over() {
        return this == SETTLED_AT_ONCE || this == SIGNED;
    }

    public String messageKey() {
        return "patrol.finding.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
