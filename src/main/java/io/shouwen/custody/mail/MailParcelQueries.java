package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.custody.mail.view.MailParcelPage;
import io.shouwen.custody.mail.view.MailParcelPage.Step;
import io.shouwen.custody.mail.view.MailParcelPage.Told;
import io.shouwen.custody.mail.view.ShownAddressee;
import io.shouwen.platform.Masked;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a parcel of the register with its chain, the messages about it and the state of its code. */
@Repository
class MailParcelQueries {

    private record Beside(
            @Nullable UUID picture,
            @Nullable Instant calledAt,
            @Nullable Instant consentAt,
            int codes,
            @Nullable String collector,
            @Nullable String proof) {}

    private final JdbcClient jdbc;
    private final MailQueries register;

    MailParcelQueries(JdbcClient jdbc, MailQueries register) {
        this.jdbc = jdbc;
        this.register = register;
    }

    MailParcelPage page(ProjectRef project, Actor actor, UUID id, Form form) {
        MailLine line = register.line(project, id).masked();
        Beside beside = beside(project.id(), id);
        boolean works = actor.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
        return new MailParcelPage(
                line,
                beside.picture(),
                beside.calledAt(),
                beside.consentAt(),
                beside.codes(),
                key("custody.mail.collector.", beside.collector()),
                key("custody.pickup.proof.", beside.proof()),
                steps(project.id(), id),
                told(project.id(), id),
                form,
                works && line.state().here(),
                works && line.state().here());
    }

    private static @Nullable String key(String prefix, @Nullable String stored) {
        return stored == null ? null : prefix + stored.toLowerCase(Locale.ROOT);
    }

    private Beside beside(UUID projectId, UUID id) {
        return jdbc.sql("""
                select p.blurred_id, p.called_at, c.given_at,
                       (select count(*)::int from custody.pickup_code k
                        where k.project_id = p.project_id and k.house_id = p.house_id and k.closed_at is null) as codes,
                       o.collector, o.proof
                from custody.parcel p
                left join custody.consent c on c.project_id = p.project_id and c.id = p.consent_id
                left join custody.thing t on t.project_id = p.project_id and t.id = p.id
                left join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
                left join custody.hand_out_parcel d on d.project_id = s.project_id and d.step_id = s.id
                left join custody.hand_out o on o.project_id = d.project_id and o.id = d.hand_out_id
                where p.project_id = ? and p.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new Beside(
                        row.getObject("blurred_id", UUID.class),
                        Sql.instantOrNull(row, "called_at"),
                        Sql.instantOrNull(row, "given_at"),
                        row.getInt("codes"),
                        row.getString("collector"),
                        row.getString("proof")))
                .single();
    }

    private List<Step> steps(UUID projectId, UUID id) {
        return jdbc.sql("""
                select s.movement, s.happened_at, coalesce(b.name, '') as by_name, coalesce(l.code, '') as place, s.person,
                       s.relation, s.signature_id, s.reason
                from custody.step s
                left join custody.place l on l.project_id = s.project_id and l.id = s.place_id
                left join platform.person b on b.id = s.by_id
                where s.project_id = ? and s.thing_id = ? order by s.seq""")
                .params(projectId, id)
                .query((row, n) -> new Step(
                        "custody.movement."
                                + row.getString("movement")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        Sql.instant(row, "happened_at"),
                        row.getString("by_name"),
                        row.getString("place"),
                        Masked.name(row.getString("person")),
                        row.getString("relation"),
                        row.getObject("signature_id", UUID.class),
                        row.getString("reason")))
                .list();
    }

    private List<Told> told(UUID projectId, UUID id) {
        return jdbc.sql("""
                select kind, at, sent_to from custody.pickup_message
                where project_id = ? and parcel_id = ? order by at, id limit 50""")
                .params(projectId, id)
                .query((row, n) -> new Told(
                        "custody.pickup.message."
                                + row.getString("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                        Sql.instant(row, "at"),
                        row.getString("sent_to")))
                .list();
    }

    ShownAddressee shown(UUID projectId, UUID id) {
        return jdbc.sql("""
                select p.addressee, p.phone, case when t.inside = 0 then s.person end as person,
                       case when t.inside = 0 then s.phone end as person_phone
                from custody.parcel p
                left join custody.thing t on t.project_id = p.project_id and t.id = p.id
                left join custody.step s on s.project_id = t.project_id and s.thing_id = t.id and s.seq = t.seq
                where p.project_id = ? and p.id = ? and p.outcome in ('TAKEN', 'REFUSED')""")
                .params(projectId, id)
                .query((row, n) -> new ShownAddressee(
                        row.getString("addressee"),
                        row.getString("phone"),
                        Objects.requireNonNullElse(row.getString("person"), ""),
                        Objects.requireNonNullElse(row.getString("person_phone"), "")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
