package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of intakes: with a consent that stood, and with every question answered. */
@Configuration(proxyBeanMethods = false)
class ParcelMeasures {

    private static final String OF_PARCEL = """
            select c.id, c.begun_at as at, %s as kept, concat_ws(' ', h.house_label, c.courier, '…' || right(c.tracking, 4)) as label,
                   'parcels/intake/' || c.id as path, p.name as who
            from custody.parcel c
            join platform.person p on p.id = c.held_by
            left join estate.present_household h on h.project_id = c.project_id and h.house_id = c.house_id
            %s
            where c.project_id = :project and c.begun_at >= :from and c.begun_at < :to and c.begun_at <= :now and %s""";

    /** The consent must have been given before, and withdrawn no earlier. */
    @Bean
    @Clause("3.4.1")
    Measure parcelsWithConsent(JdbcClient jdbc) {
        return new SqlMeasure(
                jdbc,
                "custody.parcel.consent",
                OF_PARCEL.formatted(
                        "coalesce(s.given_at <= c.ended_at and coalesce(s.withdrawn_at >= c.ended_at, true), false)",
                        "left join custody.consent s on s.project_id = c.project_id and s.id = c.consent_id",
                        "c.outcome = 'TAKEN'"));
    }

    /** A refused parcel is answered up to its wrong answer. An intake left lying for an hour counts as not kept. */
    @Bean
    @Clause("3.4.2")
    Measure intakesAnswered(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "custody.parcel.answered", OF_PARCEL.formatted("""
                        coalesce(c.outcome = 'REFUSED' or c.outcome = 'TAKEN' and c.lives_here and c.consented and c.agrees
                            and c.whole and not c.charges, false)""", "", """
                        c.outcome is distinct from 'DROPPED'
                        and (c.outcome is not null or c.begun_at < :now - interval '1 hour')"""));
    }
}
