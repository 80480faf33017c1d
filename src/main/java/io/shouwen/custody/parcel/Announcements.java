package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AnnouncementsPage;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels told of in advance. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Announcements {

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Announcement> open(UUID projectId, String tracking) {
        return jdbc.sql("""
                select * from custody.announcement where project_id = ? and tracking = ? and withdrawn_at is null""")
                .params(projectId, tracking)
                .query((row, n) -> new Announcement(
                        row.getObject("id", UUID.class),
                        row.getString("tracking"),
                        row.getObject("house_id", UUID.class),
                        row.getString("addressee"),
                        row.getString("phone"),
                        row.getString("note"),
                        Sql.instant(row, "announced_at"),
                        null))
                .optional();
    }

    /** @return false if this number is announced already */
    boolean insert(UUID projectId, Announcement told, Actor by) {
        return jdbc.sql("""
                insert into custody.announcement (project_id, id, tracking, house_id, addressee, phone, note,
                    announced_at, by_kind, by_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, told.id(), told.tracking(), told.house(), told.addressee()))
                        .params(Sql.values(
                                told.phone(), told.note(), told.at(), by.kind().name(), by.id()))
                        .update()
                == 1;
    }

    boolean withdraw(UUID projectId, UUID id, Instant now) {
        return jdbc.sql("""
                update custody.announcement set withdrawn_at = ?
                where project_id = ? and id = ? and withdrawn_at is null""").params(Sql.values(now, projectId, id)).update() == 1;
    }

    /** Those that have not arrived, the newest first. */
    List<AnnouncementsPage.Line> waiting(UUID projectId) {
        return jdbc.sql("""
                select a.id, a.tracking, h.house_label, a.addressee, a.note, a.announced_at
                from custody.announcement a
                left join estate.present_household h on h.project_id = a.project_id and h.house_id = a.house_id
                where a.project_id = ? and a.withdrawn_at is null and not exists (
                    select from custody.parcel p where p.project_id = a.project_id and p.tracking = a.tracking
                    and p.outcome is distinct from 'DROPPED' and p.begun_at > a.announced_at)
                order by a.announced_at desc, a.id desc limit 100""")
                .param(projectId)
                .query((row, n) -> new AnnouncementsPage.Line(
                        row.getObject("id", UUID.class),
                        row.getString("tracking"),
                        row.getString("house_label"),
                        Masked.name(row.getString("addressee")),
                        row.getString("note"),
                        Sql.instant(row, "announced_at")))
                .list();
    }
}
