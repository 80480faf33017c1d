package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Rounds;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.Measure;
import io.shouwen.standard.SqlMeasure;
import io.shouwen.standard.checklist.Item;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of rounds, visits and answers. */
@Configuration(proxyBeanMethods = false)
class RoundMeasures {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    RoundMeasures(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Of the past rounds, those with a valid walk that was closed in time. */
    @Bean
    @Clause("4.2.1")
    Measure roundsKept() {
        return measure("rounds", """
                select o.id, o.ends_at as at, coalesce(k.counted_at <= o.ends_at + %1$s, false) as kept,
                    d.name || ' · ' || r.name || ' · ' || o.day || ' ' || t.name as label,
                    'patrol/rounds?day=' || o.day || '&district=' || o.district_id as path,
                    coalesce((select a.name from patrol.walk w join platform.person a on a.id = w.by_id
                        where w.project_id = o.project_id and w.round_id = o.id
                        order by w.counts desc nulls last, w.started_at limit 1), b.name) as who
                from patrol.round o %2$s
                join district.district_butler d on d.project_id = o.project_id and d.id = o.district_id
                join patrol.route r on r.project_id = o.project_id and r.id = o.route_id
                join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
                left join platform.person b on b.id = d.butler_id
                where o.project_id = :project and o.ends_at >= :from and o.ends_at < :to
                  and (o.ends_at + %1$s <= :now or k.counted_at <= :now)""".formatted(Rounds.GRACE_SQL, RoundState.WALKS));
    }

    /**
     * Of the items at the checkpoints of past rounds, those with every question answered, and each "no" with a finding
     * or a reason. The answers are found from the rounds of the period first ({@code answered}): joined to the view
     * {@code patrol.asked}, the planner would read the answers of all times.
     */
    @Bean
    @Clause("4.2.2")
    Measure itemsChecked() {
        return measure("items", """
                with answered as materialized (
                    select w.round_id, v.project_id, v.walk_id, v.id as visit_id, v.checkpoint_id, n.item_id, n.question, n.good
                    from patrol.round o
                    join patrol.walk w on w.project_id = o.project_id and w.round_id = o.id and not w.early
                    join patrol.visit v on v.project_id = w.project_id and v.walk_id = w.id
                    join patrol.answer n on n.project_id = v.project_id and n.visit_id = v.id
                    where o.project_id = :project and o.ends_at >= :from and o.ends_at < :to),
                told as (
                    select round_id, checkpoint_id, item_id, array_agg(question) as questions
                    from (select * from answered where good
                          union all
                          select * from answered n where not good and (
                              exists (select from patrol.finding f
                                      join patrol.photo p on p.project_id = f.project_id and p.finding_id = f.id
                                      where f.project_id = n.project_id and f.visit_id = n.visit_id
                                        and f.item_id = n.item_id and f.question = n.question
                                        and p.shows in ('BEFORE', 'AFTER'))
                              or exists (select from patrol.reason r
                                         where r.project_id = n.project_id and r.walk_id = n.walk_id
                                           and r.checkpoint_id = n.checkpoint_id
                                           and r.item_id = n.item_id and r.question = n.question))) n
                    group by 1, 2, 3)
                select md5(o.id::text || c.id::text || i.id::text)::uuid as id, o.ends_at as at, coalesce(n.questions @> i.questions, false) as kept,
                    c.place || ' · ' || o.day || ' ' || t.name || ' · '
                        || %1$s as label,
                    coalesce('patrol/walks/' || k.id, 'patrol/rounds?day=' || o.day) as path, a.name as who
                from patrol.round o
                left join lateral (
                    select w.id, w.version, w.by_id, w.list_at from patrol.walk w
                    where w.project_id = o.project_id and w.round_id = o.id and not w.early
                    order by w.counts desc nulls last, w.started_at limit 1) k on true
                join patrol.route r on r.project_id = o.project_id and r.id = o.route_id
                join patrol.time_window t on t.project_id = o.project_id and t.id = o.window_id
                join patrol.route_point p on p.project_id = o.project_id and p.route_id = o.route_id
                    and p.version = coalesce(k.version, r.version)
                join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
                join standard.asked_item i on i.project_id = c.project_id and i.checklist_id = c.checklist_id
                    and i.added_at <= coalesce(k.list_at, o.ends_at)
                    and (i.retired_at is null or i.retired_at > coalesce(k.list_at, o.ends_at))
                left join platform.person a on a.id = k.by_id
                left join told n on n.round_id = o.id and n.checkpoint_id = c.id and n.item_id = i.id
                where o.project_id = :project and o.ends_at >= :from and o.ends_at < :to
                  and o.ends_at + %2$s <= :now""".formatted(Item.sql(new Texts(messages, Texts.CHINESE)), Rounds.GRACE_SQL));
    }

    /** Of the checkpoints with the question about litter, those where it was picked up. */
    @Bean
    @Clause("2.3.6")
    Measure litterPickedUp() {
        return measure("litter", """
                select n.id, n.at, n.good as kept, c.place as label, 'patrol/walks/' || k.id as path, a.name as who
                from patrol.answer n
                join standard.asked_item i
                    on i.project_id = n.project_id and i.id = n.item_id and i.clause = '2.3.6'
                join patrol.visit v on v.project_id = n.project_id and v.id = n.visit_id
                join patrol.walk k on k.project_id = v.project_id and k.id = v.walk_id
                join patrol.checkpoint c on c.project_id = v.project_id and c.id = v.checkpoint_id
                join platform.person a on a.id = k.by_id
                where n.project_id = :project and n.question = 'DONE'
                  and n.at >= :from and n.at < :to and n.at <= :now""");
    }

    private Measure measure(String figure, String due) {
        return new SqlMeasure(jdbc, "patrol." + figure, due);
    }
}
