package io.shouwen.custody.phone;

import io.shouwen.custody.key.KeyPurpose;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.field.ServedHouses;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys of the houses a person serves, and those of the project that staff may use, with what their owners allow and
 * who has them now; names masked.
 */
@Repository
@Clause("4.1.2.8")
class KeyPart implements FieldPart {

    private static final int MOST = 500;

    /**
     * @param house label of the house it opens; empty for a key of the project
     * @param inside pieces on the hook
     * @param hook where it hangs, or hung last
     * @param owned whether it is a resident's, so that nothing is allowed without a mandate
     * @param mandate null if there is none
     * @param instructions the house's standing instructions
     */
    record Key(
            UUID id,
            String tag,
            String label,
            String house,
            int inside,
            UUID hook,
            String hookCode,
            boolean owned,
            @Nullable Allowed mandate,
            List<String> instructions,
            List<Lent> loans) {}

    /**
     * What the owner allows.
     *
     * @param staff whether every member of staff may use it
     * @param users names of those who may besides
     * @param until null if it holds until withdrawn
     */
    record Allowed(
            List<String> purposes,
            boolean staff,
            List<String> users,
            @Nullable Instant until) {}

    /** @param out pieces that are still out */
    record Lent(UUID id, String person, int out, Instant until) {}

    private record Row(
            UUID id,
            String tag,
            String label,
            @Nullable UUID house,
            String houseLabel,
            int inside,
            UUID hook,
            String hookCode,
            @Nullable Allowed mandate) {

        Key with(List<String> instructions, List<Lent> loans) {
            return new Key(
                    id, tag, label, houseLabel, inside, hook, hookCode, house != null, mandate, instructions, loans);
        }
    }

    private final ServedHouses served;
    private final StandingInstructions instructions;
    private final JdbcClient jdbc;

    KeyPart(ServedHouses served, StandingInstructions instructions, JdbcClient jdbc) {
        this.served = served;
        this.instructions = instructions;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        Map<String, String> purposes = new LinkedHashMap<>();
        Arrays.stream(KeyPurpose.values()).forEach(one -> purposes.put(one.name(), texts.t(one.messageKey())));
        return Map.of("keys", keys(project, served.of(project, reader, now), now), "keyPurposes", purposes);
    }

    private List<Key> keys(ProjectRef project, Set<UUID> houses, Instant now) {
        List<Row> rows = rows(project.id(), houses, now);
        Map<UUID, List<Lent>> loans = loans(project.id());
        Map<UUID, HouseInstructions> told = instructions.ofHouses(
                project.id(),
                rows.stream()
                        .map(Row::house)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                LocalDate.ofInstant(now, project.zone()));
        return rows.stream()
                .map(row -> row.with(said(row.house(), told), loans.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static List<String> said(@Nullable UUID house, Map<UUID, HouseInstructions> told) {
        return house == null
                ? List.of()
                : told.getOrDefault(house, HouseInstructions.NONE).lines().stream()
                        .map(line -> line.text())
                        .toList();
    }

    private List<Row> rows(UUID projectId, Set<UUID> houses, Instant now) {
        return jdbc.sql("""
                select t.id, t.tag, t.label, t.house_id, k.house_label, t.inside, h.place_id, h.code as hook,
                       m.id as mandate_id, m.purposes, m.staff, m.users, m.until_at
                from custody.thing t
                join custody.key k on k.project_id = t.project_id and k.id = t.id
                join lateral (
                    select s.place_id, p.code from custody.step s
                    join custody.place p on p.project_id = s.project_id and p.id = s.place_id
                    where s.project_id = t.project_id and s.thing_id = t.id order by s.seq desc limit 1) h on true
                left join lateral (
                    select m.* from custody.key_mandate m
                    where m.project_id = t.project_id and m.key_id = t.id and not exists (
                        select from custody.key_mandate_end e where e.project_id = m.project_id and e.id = m.id)
                    order by m.given_at desc, m.id desc limit 1) m on true
                where t.project_id = :project and t.kind = 'KEY' and t.inside + t.abroad > 0
                  and (t.house_id = any (:houses)
                    or t.house_id is null and (m.id is null or m.staff and coalesce(m.until_at > :now, true)))
                order by t.tag, t.id limit :most""")
                .param("project", projectId)
                .param("houses", houses.toArray(UUID[]::new))
                .param("now", Sql.at(now))
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("tag"),
                        row.getString("label"),
                        row.getObject("house_id", UUID.class),
                        row.getString("house_label"),
                        row.getInt("inside"),
                        row.getObject("place_id", UUID.class),
                        row.getString("hook"),
                        row.getObject("mandate_id") == null ? null : allowed(row)))
                .list();
    }

    private static Allowed allowed(ResultSet row) throws SQLException {
        return new Allowed(
                List.of((String[]) row.getArray("purposes").getArray()),
                row.getBoolean("staff"),
                Arrays.stream((String[]) row.getArray("users").getArray())
                        .map(Masked::name)
                        .toList(),
                Sql.instantOrNull(row, "until_at"));
    }

    private Map<UUID, List<Lent>> loans(UUID projectId) {
        Map<UUID, List<Lent>> loans = new HashMap<>();
        jdbc.sql("""
                select l.id, l.key_id, s.person, l.until_at, s.pieces - coalesce((
                    select sum(b.pieces) from custody.step b where b.project_id = s.project_id and b.loan_id = s.id), 0) as out
                from custody.key_loan l join custody.step s on s.project_id = l.project_id and s.id = l.id
                where l.project_id = ? and l.back_at is null order by l.lent_at, l.id""").param(projectId).query(row -> {
            loans.computeIfAbsent(row.getObject("key_id", UUID.class), key -> new ArrayList<>())
                    .add(new Lent(
                            row.getObject("id", UUID.class),
                            Masked.name(row.getString("person")),
                            row.getInt("out"),
                            Sql.instant(row, "until_at")));
        });
        return loans;
    }
}
