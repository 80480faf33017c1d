package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Rounds;
import io.shouwen.platform.Clause;
import java.util.Locale;

/** The state of a round. */
@Clause("4.2.1")
public enum RoundState {
    /** Not over, and nobody is walking it. */
    DUE,
    /** Somebody is walking it. */
    UNDER_WAY,
    /** A valid walk was closed in time: by the end of the window plus the grace period. */
    KEPT,
    /** A valid walk was closed too late. */
    LATE,
    /** Over, with a walk that counts if a superior accepts it. */
    DOUBTFUL,
    /** Over, without a valid walk. */
    MISSED;

    /**
     * The state as an SQL expression of a round {@code o} and its walks {@code k}; {@code counted_at} is when the first
     * valid one was closed, {@code open} whether one is not closed. Takes {@code :now}.
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

    public String messageKey() {
        return "patrol.round.state." + text();
    }

    /** The form used in URLs and CSS classes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
