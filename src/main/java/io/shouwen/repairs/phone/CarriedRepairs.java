package io.shouwen.repairs.phone;

import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.RepairPhotoSubject;
import io.shouwen.repairs.RepairStage;
import io.shouwen.tickets.TicketSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the orders that a repairer's phone carries; names masked, and of telephone numbers the tail alone. */
@Repository
class CarriedRepairs {

    private static final int MOST = 100;
    private static final int TAIL = 4;

    /**
     * An order.
     *
     * @param place a house or a place in words
     * @param building empty where it is no house; so {@code unit}
     * @param tail the last digits of the contact's number
     * @param mine whether the reader works on it
     * @param offered whether the reader is asked to take it
     * @param due when it has to be done
     * @param from when somebody comes, as agreed
     * @param waits the reason of a pause, a code or words; empty for none
     * @param plan what is to be done differently after it was reopened
     * @param blocked why the work may not begin; empty if it may
     * @param steps ids of the reader's steps: what of the phone's records is in this
     */
    record Carried(
            UUID id,
            String number,
            String title,
            String words,
            RepairStage stage,
            boolean begun,
            boolean mine,
            boolean offered,
            boolean common,
            boolean signature,
            boolean emergency,
            String place,
            String building,
            String unit,
            @Nullable Integer floor,
            String contact,
            String tail,
            Instant due,
            @Nullable Instant from,
            @Nullable Instant to,
            String waits,
            @Nullable Instant until,
            String plan,
            String blocked,
            List<String> instructions,
            List<Picture> pictures,
            List<UUID> steps) {}

    /** @param id of the file */
    record Picture(UUID id, RepairPhotoSubject shows) {}

    record Row(Carried order, @Nullable UUID house) {

        UUID id() {
            return order.id();
        }

        boolean mine() {
            return order.mine();
        }

        Carried with(String blocked, List<String> instructions, List<Picture> pictures, List<UUID> steps) {
            return new Carried(
                    order.id,
                    order.number,
                    order.title,
                    order.words,
                    order.stage,
                    order.begun,
                    order.mine,
                    order.offered,
                    order.common,
                    order.signature,
                    order.emergency,
                    order.place,
                    order.building,
                    order.unit,
                    order.floor,
                    order.contact,
                    order.tail,
                    order.due,
                    order.from,
                    order.to,
                    order.waits,
                    order.until,
                    order.plan,
                    blocked,
                    instructions,
                    pictures,
                    steps);
        }
    }

    private final JdbcClient jdbc;

    CarriedRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most urgent first. */
    List<Row> of(UUID projectId, Actor reader) {
        return jdbc.sql("""
                select t.id, t.number, t.title, t.description, r.stage, r.begun, r.common, r.signature, t.emergency_id, t.place,
                       t.house_id, t.house_label, h.building_code, h.unit_code, h.floor, t.contact_name, t.contact_phone, t.due_at,
                       a.from_at, a.to_at, p.reason, p.name as reason_name, p.until_at, d.words as plan,
                       r.stage not in ('RECEIVED', 'OFFERED') and (t.owner_id = :me or exists (select from repairs.helper k
                           where k.project_id = r.project_id and k.repair_id = r.id and k.person_id = :me)) as mine,
                       r.stage = 'OFFERED' and t.offered_to = :me as offered
                from repairs.repair r
                join tickets.matter t on t.project_id = r.project_id and t.id = r.id
                left join estate.house_place h on h.project_id = t.project_id and h.house_id = t.house_id
                left join lateral (select x.from_at, x.to_at from repairs.appointment x
                    where x.project_id = r.project_id and x.repair_id = r.id order by x.at desc limit 1) a on true
                left join repairs.pause p on p.project_id = r.project_id and p.repair_id = r.id and p.ended_at is null
                left join lateral (select s.words from repairs.step s
                    where s.project_id = r.project_id and s.repair_id = r.id and s.move = 'DISPATCH' and r.reopened > 0
                    order by s.seq desc limit 1) d on true
                where r.project_id = :project and r.stage <> 'CLOSED' and\s""" + TicketSight.seen(reader) + """
                 and (t.owner_id = :me and r.stage not in ('RECEIVED', 'OFFERED') or t.offered_to = :me and r.stage = 'OFFERED'
                    or exists (select from repairs.helper k where k.project_id = r.project_id and k.repair_id = r.id
                        and k.person_id = :me)
                    or r.stage = 'RECEIVED' and t.settlement_id is null)
                order by t.emergency_id is null, t.due_at, t.id limit :most""")
                .param("project", projectId)
                .param("me", reader.id())
                .param("most", MOST)
                .query(CarriedRepairs::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String house = row.getString("house_label");
        String phone = row.getString("contact_phone");
        return new Row(
                new Carried(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("description"),
                        RepairStage.valueOf(row.getString("stage")),
                        row.getBoolean("begun"),
                        row.getBoolean("mine"),
                        row.getBoolean("offered"),
                        row.getBoolean("common"),
                        row.getBoolean("signature"),
                        row.getObject("emergency_id") != null,
                        house.isEmpty() ? row.getString("place") : house,
                        orEmpty(row.getString("building_code")),
                        orEmpty(row.getString("unit_code")),
                        row.getObject("floor", Integer.class),
                        Masked.name(row.getString("contact_name")),
                        phone.substring(Math.max(0, phone.length() - TAIL)),
                        Sql.instant(row, "due_at"),
                        Sql.instantOrNull(row, "from_at"),
                        Sql.instantOrNull(row, "to_at"),
                        waits(row),
                        Sql.instantOrNull(row, "until_at"),
                        orEmpty(row.getString("plan")),
                        "",
                        List.of(),
                        List.of(),
                        List.of()),
                row.getObject("house_id", UUID.class));
    }

    private static String waits(ResultSet row) throws SQLException {
        String own = orEmpty(row.getString("reason_name"));
        return own.isEmpty() ? orEmpty(row.getString("reason")) : own;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Those whose bytes have arrived. */
    Map<UUID, List<Picture>> pictures(UUID projectId, Collection<UUID> repairs) {
        Map<UUID, List<Picture>> pictures = new HashMap<>();
        jdbc.sql("""
                select repair_id, file_id, shows from repairs.photo
                where project_id = ? and repair_id = any (?) and file_id is not null order by taken_at, sha256""").params(projectId, repairs.toArray(UUID[]::new)).query(row -> {
            pictures.computeIfAbsent(row.getObject("repair_id", UUID.class), id -> new ArrayList<>())
                    .add(new Picture(
                            row.getObject("file_id", UUID.class), RepairPhotoSubject.valueOf(row.getString("shows"))));
        });
        return pictures;
    }

    Map<UUID, List<UUID>> steps(UUID projectId, Collection<UUID> repairs, Actor by) {
        Map<UUID, List<UUID>> steps = new HashMap<>();
        jdbc.sql("""
                select repair_id, id from repairs.step
                where project_id = ? and repair_id = any (?) and by_id = ? order by seq""").params(projectId, repairs.toArray(UUID[]::new), by.id()).query(row -> {
            steps.computeIfAbsent(row.getObject("repair_id", UUID.class), id -> new ArrayList<>())
                    .add(row.getObject("id", UUID.class));
        });
        return steps;
    }

    /** Who has it now. */
    String holder(UUID projectId, UUID id) {
        return jdbc.sql("""
                select coalesce(o.name, w.name) from tickets.matter t
                join platform.person w on w.id = t.owner_id left join platform.person o on o.id = t.offered_to
                where t.project_id = ? and t.id = ?""")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
