package io.shouwen.custody.mail;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of the mail register: complete rows, signed hand-outs, parcels collected within the limit. */
@Configuration(proxyBeanMethods = false)
class MailMeasures {

    private static final String LABEL = """
            concat_ws(' ', (select h.house_label from estate.house_place h
                            where h.project_id = p.project_id and h.house_id = p.house_id), p.courier, p.tracking) as label,
            'mail-register/' || p.id as path, (select r.name from platform.person r where r.id = %s) as who""";

    /** A photo deleted on schedule was there. Signature and time of a hand-out are always there, by the chain's rules. */
    @Bean
    @Clause("3.4.3")
    Measure completeRegisterRows(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.complete-row", """
                select p.id, p.begun_at as at,
                       p.addressee <> '' and p.house_id is not null and p.phone <> ''
                       and (p.photo_id is not null or p.photo_deleted_at is not null) as kept,
                       %s
                from custody.parcel p
                where p.project_id = :project and p.begun_at >= :from and p.begun_at < :to and p.begun_at <= :now
                and p.outcome = 'TAKEN'""".formatted(LABEL.formatted("p.held_by")));
    }

    @Bean
    @Clause("3.4.5")
    Measure signedHandOuts(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.signed-out", """
                select s.id, s.happened_at as at, s.signature_id is not null and s.person <> '' as kept,
                       %s
                from custody.step s
                join custody.parcel p on p.project_id = s.project_id and p.id = s.thing_id
                where s.project_id = :project and s.happened_at >= :from and s.happened_at < :to and s.happened_at <= :now
                and s.movement = 'HAND_OUT'""".formatted(LABEL.formatted("s.by_id")));
    }

    /** Due is each parcel whose limit has come; kept is one that had left by then. */
    @Bean
    @Clause("3.4.5")
    Measure collectedInTime(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.collected-in-time", """
                select p.id, u.due_at as at, t.inside = 0 and s.happened_at < u.due_at as kept,
                       %s
                from custody.pickup u
                join custody.thing t on t.project_id = u.project_id and t.id = u.id
                join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
                join custody.parcel p on p.project_id = u.project_id and p.id = u.id
                where u.project_id = :project and u.due_at >= :from and u.due_at < :to and u.due_at <= :now""".formatted(LABEL.formatted("s.by_id")));
    }
}
