package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Rounds;
import io.shouwen.platform.Clause;
import java.util.Locale;

/** Where a round stands. */
@Clause("4.2.1")
public enum RoundState {
    /** Not over, and nobody walks it. */
    DUE,
    /** Somebody walks it now. */
    UNDER_WAY,
    /** A walk counts and was closed in time: by the end of the window and the grace. */
    KEPT,
    /** A walk counts, closed later. */
    LATE,
    /** It is over, and a walk of it counts once a superior answers for it. */
    DOUBTFUL,
    /** It is over, and no walk counts. */
    MISSED;

    /**
     * As SQL: of a round {@code o} and its walks {@code k}, {@code counted_at} being when the first that counts was closed
     * and {@code open} whether one is not. Takes {@code :now}.
     */
    public static final String SQL = """
            case when k.counted_at <= o.ends_at + %1$s then 'KEPT'
                when k.counted_at is not null then 'LATE'
                when cast(:now as timestamptz) > o.ends_at + %1$s
                then case when k.doubtful then 'DOUBTFUL' else 'MISSED' end
                when k.open then 'UNDER_WAY' else 'DUE' end""".formatted(Rounds.GRACE_SQL);

    /** The walks {@code k} of a round {@code o}. */
    public static final String WALKS = """
            cross join lateral (
                select min(w.closed_at) filter (where w.counts) as counted_at,
                    coalesce(bool_or(w.closed_at is null), false) as open,
                    coalesce(bool_or(w.verdict in ('IMPOSSIBLE', 'UNSEEN')), false) as doubtful
                from patrol.walk w where w.project_id = o.project_id and w.round_id = o.id) k\s""";

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "patrol.round.state." + text();
    }

    /** As it stands in an address and in the name of a style. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
