package io.shouwen.desk.call;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Masked;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of calls: answered, called back, answered before the third ring, and recorded. */
@Configuration(proxyBeanMethods = false)
class CallMeasures {

    private static final String OF_CALL = """
            select c.id, c.started_at as at, %s as kept,
                   coalesce(nullif(concat_ws(' ', c.house_label, c.caller_name,
                       %s, c.purpose), ''), '****') as label,
                   'calls/' || c.id as path, coalesce(c.taken_name, c.answered_by) as who
            from desk.call c
            where c.project_id = :project and c.started_at >= :from and c.started_at < :to and c.started_at <= :now
            and c.direction = 'IN' and %s""";

    private static final String NUMBER = Masked.phoneSql("c.number");

    private static String ofCall(String kept, String due) {
        return OF_CALL.formatted(kept, NUMBER, due);
    }

    /** A ringing call is not due yet; one without a hang-up event is due after five minutes. */
    @Bean
    @Clause("3.1.1")
    Measure answeredCalls(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.answered", ofCall("c.answered_at is not null", """
                c.outcome <> 'FORWARDED' and (c.outcome <> 'RINGING' or c.started_at < :now - interval '5 minutes')"""));
    }

    @Bean
    @Clause("3.1.1")
    Measure calledBack(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.called-back", """
                select c.id, c.started_at as at, coalesce(least(b.called_at, b.done_at) <= b.due_at, false) as kept,
                       coalesce(nullif(concat_ws(' ', c.house_label, c.caller_name,
                           %s), ''), '****') as label,
                       'calls/' || c.id as path, b.done_by_name as who
                from desk.call c join desk.call_back b on b.project_id = c.project_id and b.id = c.call_back_id
                where c.project_id = :project and c.started_at >= :from and c.started_at < :to
                and (b.due_at <= :now or b.done_at is not null or b.called_at is not null)""".formatted(NUMBER));
    }

    /** A call with an unknown number of rings counts as not kept. */
    @Bean
    @Clause("3.1.2")
    Measure beforeTheThirdRing(JdbcClient jdbc) {
        return new SqlMeasure(
                jdbc,
                "desk.third-ring",
                ofCall("coalesce(c.rings < " + Call.LATE_RING + ", false)", "c.answered_at is not null"));
    }

    @Bean
    @Clause("3.1.5")
    Measure recordedCalls(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "desk.recorded", ofCall("c.finished_at is not null", "c.outcome = 'ANSWERED'"));
    }
}
