package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.Authorities.LegalClock;
import io.shouwen.breaches.law.Authority;
import io.shouwen.breaches.law.LawArticle;
import io.shouwen.estate.HouseRef;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.tickets.LeadTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of breaches, their steps and facts. */
@Repository
class Breaches {

    private final JdbcClient jdbc;
    private final LeadTicket tickets;
    private final FileStore files;

    Breaches(JdbcClient jdbc, LeadTicket tickets, FileStore files) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.files = files;
    }

    boolean exists(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from breaches.breach where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** Locks the breach until the transaction ends, so that moves run one after another. */
    Breach forMove(UUID projectId, UUID id) {
        tickets.hold(projectId, id);
        return find(projectId, id);
    }

    /** @throws NotFound if there is none */
    Breach find(UUID projectId, UUID id) {
        record Row(
                UUID owner, @Nullable UUID butler, @Nullable Particulars particulars) {}
        Row row = jdbc.sql("""
                select t.owner_id, u.butler_id, p.*, h.house_code
                from breaches.breach b
                join tickets.matter t on t.project_id = b.project_id and t.id = b.id
                left join breaches.particulars p on p.project_id = b.project_id and p.id = b.particulars_id
                left join estate.house_place h on h.project_id = p.project_id and h.house_id = p.house_id
                left join district.unit_district u on u.project_id = h.project_id
                    and u.building_code = h.building_code and u.unit_code = h.unit_code
                where b.project_id = ? and b.id = ? limit 1""")
                .params(projectId, id)
                .query((each, n) -> new Row(
                        each.getObject("owner_id", UUID.class),
                        each.getObject("butler_id", UUID.class),
                        particulars(each)))
                .optional()
                .orElseThrow(NotFound::new);
        return new Breach(
                projectId,
                id,
                row.owner(),
                row.butler(),
                steps(projectId, id),
                row.particulars(),
                notices(projectId, id));
    }

    private static @Nullable Particulars particulars(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID house = row.getObject("house_id", UUID.class);
        return kind == null
                ? null
                : new Particulars(
                        BreachKind.valueOf(kind),
                        Offender.valueOf(row.getString("offender")),
                        house == null
                                ? null
                                : new HouseRef(
                                        house,
                                        Objects.requireNonNullElse(row.getString("house_code"), ""),
                                        row.getString("house_label")),
                        row.getString("who"),
                        row.getString("place"));
    }

    private List<BreachStep> steps(UUID projectId, UUID id) {
        return jdbc.sql("select * from breaches.step where project_id = ? and breach_id = ? order by number")
                .params(projectId, id)
                .query((row, n) -> new BreachStep(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        BreachMove.valueOf(row.getString("move")),
                        BreachStage.valueOf(row.getString("after")),
                        row.getObject("by_id", UUID.class),
                        Sql.instant(row, "at"),
                        row.getString("words")))
                .list();
    }

    private List<ServedNotice> notices(UUID projectId, UUID id) {
        return jdbc.sql("""
                select n.id, n.time, n.rectify_by, d.id is not null as delivered from breaches.notice n
                left join breaches.delivery d on d.project_id = n.project_id and d.notice_id = n.id
                where n.project_id = ? and n.breach_id = ? order by n.time""")
                .params(projectId, id)
                .query((row, n) -> new ServedNotice(
                        row.getObject("id", UUID.class),
                        row.getInt("time"),
                        Sql.instant(row, "rectify_by"),
                        row.getBoolean("delivered")))
                .list();
    }

    void opened(Breach breach) {
        jdbc.sql("insert into breaches.breach (project_id, id, opened_at) values (?, ?, ?)")
                .params(breach.projectId(), breach.id(), Sql.at(breach.last().at()))
                .update();
        stepped(breach);
    }

    /** Inserts the last step. */
    void stepped(Breach breach) {
        BreachStep step = breach.last();
        String before = step.number() == 1
                ? "NONE"
                : breach.steps().get(step.number() - 2).after().name();
        jdbc.sql("""
                insert into breaches.step (project_id, id, breach_id, number, move, before, after, by_id, at, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        breach.projectId(),
                        step.id(),
                        breach.id(),
                        step.number(),
                        step.move().name()))
                .params(Sql.values(before, step.after().name(), step.by(), step.at(), step.words()))
                .update();
    }

    void established(Breach breach) {
        Particulars found = Objects.requireNonNull(breach.particulars());
        HouseRef house = found.house();
        stepped(breach);
        jdbc.sql("""
                insert into breaches.particulars
                    (project_id, id, breach_id, kind, offender, house_id, house_label, who, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        breach.projectId(),
                        breach.last().id(),
                        breach.id(),
                        found.kind().name()))
                .params(Sql.values(found.offender().name(), house == null ? null : house.id()))
                .params(Sql.values(house == null ? "" : house.label(), found.who(), found.place()))
                .update();
        jdbc.sql("update breaches.breach set particulars_id = ? where project_id = ? and id = ?")
                .params(breach.last().id(), breach.projectId(), breach.id())
                .update();
    }

    void persuaded(Breach breach, String whom, PersuasionOutcome outcome, Instant at) {
        stepped(breach);
        jdbc.sql("""
                insert into breaches.persuasion (project_id, id, breach_id, move, whom, outcome, happened_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        breach.projectId(),
                        breach.last().id(),
                        breach.id(),
                        breach.last().move().name()))
                .params(Sql.values(whom, outcome.name(), at))
                .update();
    }

    /** The next number of the year, taken in this transaction. */
    int nextSerial(UUID projectId, int year) {
        return jdbc.sql("""
                insert into breaches.notice_series (project_id, year, last) values (?, ?, 1)
                on conflict (project_id, year) do update set last = breaches.notice_series.last + 1
                returning last""").params(projectId, year).query(Integer.class).single();
    }

    void served(Breach breach, int year, int serial, String addressee, String text, List<LawArticle> cited) {
        ServedNotice notice = breach.notices().getLast();
        stepped(breach);
        jdbc.sql("""
                insert into breaches.notice
                    (project_id, id, breach_id, year, serial, time, addressee, text, served_at, rectify_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(breach.projectId(), notice.id(), breach.id(), year, serial, notice.time()))
                .params(Sql.values(addressee, text, breach.last().at(), notice.rectifyBy()))
                .update();
        for (LawArticle article : cited) {
            jdbc.sql("""
                    insert into breaches.notice_article (project_id, notice_id, article_id, version)
                    values (?, ?, ?, ?)""")
                    .params(breach.projectId(), notice.id(), article.id(), article.version())
                    .update();
        }
    }

    /** How a notice was delivered. @param drawing the signature, or null */
    record Delivery(
            DeliveryProof proof,
            String receivedBy,
            String witness,
            @Nullable UUID drawing,
            Instant at) {}

    void delivered(Breach breach, UUID noticeId, Delivery delivery) {
        stepped(breach);
        jdbc.sql("""
                insert into breaches.delivery
                    (project_id, id, breach_id, notice_id, proof, received_by, witness, drawing_id, delivered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(breach.projectId(), breach.last().id(), breach.id(), noticeId))
                .params(Sql.values(delivery.proof().name(), delivery.receivedBy(), delivery.witness()))
                .params(Sql.values(delivery.drawing(), delivery.at()))
                .update();
    }

    void reported(Breach breach, Authority authority, String number, Instant at) {
        stepped(breach);
        jdbc.sql("""
                insert into breaches.report
                    (project_id, id, breach_id, authority_id, authority, telephone, number, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(breach.projectId(), breach.last().id(), breach.id(), authority.id()))
                .params(Sql.values(authority.name(), authority.telephone(), number, at))
                .update();
    }

    void answered(Breach breach, AuthorityAnswer outcome, String number, Instant at) {
        stepped(breach);
        jdbc.sql("""
                insert into breaches.answer (project_id, id, breach_id, report_id, outcome, number, answered_at)
                select r.project_id, ?, r.breach_id, r.id, ?, ?, ? from breaches.report r
                where r.project_id = ? and r.breach_id = ?
                  and not exists (select from breaches.answer a where a.project_id = r.project_id and a.report_id = r.id)""")
                .params(Sql.values(breach.last().id(), outcome.name(), number, at))
                .params(breach.projectId(), breach.id())
                .update();
    }

    void verified(Breach breach, UUID remedyId, boolean good) {
        stepped(breach);
        jdbc.sql("""
                insert into breaches.verification (project_id, id, breach_id, remedy_id, good) values (?, ?, ?, ?, ?)""")
                .params(breach.projectId(), breach.last().id(), breach.id(), remedyId, good)
                .update();
    }

    /** Begins the legal clock, unless it runs. @return until when to report; empty if it ran or no rule sets a time */
    Optional<Instant> unheeded(Breach breach, LegalClock clock) {
        Instant at = breach.last().at();
        Instant by = clock.reportBy(at);
        int begun = jdbc.sql("""
                insert into breaches.unheeded (project_id, id, breach_id, at, report_by, basis)
                values (?, ?, ?, ?, ?, ?) on conflict (project_id, breach_id) where ended_at is null do nothing""")
                .params(Sql.values(breach.projectId(), breach.last().id(), breach.id(), at, by, clock.basis()))
                .update();
        return begun == 1 ? Optional.ofNullable(by) : Optional.empty();
    }

    void heeded(UUID projectId, UUID id, Instant now) {
        jdbc.sql(
                        "update breaches.unheeded set ended_at = ? where project_id = ? and breach_id = ? and ended_at is null")
                .params(Sql.at(now), projectId, id)
                .update();
    }

    /** Keeps pictures of a step, before the step is made. */
    void pictures(
            UUID projectId, UUID breachId, UUID stepId, List<Prepared> sent, PictureSubject shows, Instant takenAt) {
        for (Prepared picture : sent) {
            jdbc.sql("""
                    insert into breaches.picture (project_id, file_id, record_id, breach_id, shows, taken_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(projectId, files.keep(projectId, picture).id(), stepId, breachId))
                    .params(Sql.values(shows.name(), takenAt))
                    .update();
        }
    }
}
