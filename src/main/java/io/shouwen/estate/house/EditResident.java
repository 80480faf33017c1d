package io.shouwen.estate.house;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.SpokenName;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes a resident by form. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditResident {

    record Saved(HouseRef house, ResidentDraft draft, int version) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    EditResident(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<Saved> saved(UUID projectId, UUID id) {
        return jdbc.sql("""
                select r.name, r.relation, r.title, r.version, h.id as house_id, h.code, h.label,
                       array(select p.written from estate.resident_phone p
                             where p.project_id = r.project_id and p.resident_id = r.id
                             order by p.position, p.written) as phones
                from estate.resident r
                join estate.household k on k.project_id = r.project_id and k.id = r.household_id
                join estate.house h on h.project_id = k.project_id and h.id = k.house_id
                where r.project_id = ? and r.id = ? and r.left_on is null""")
                .params(projectId, id)
                .query((row, n) -> new Saved(
                        new HouseRef(
                                row.getObject("house_id", UUID.class), row.getString("code"), row.getString("label")),
                        new ResidentDraft(
                                row.getString("name"),
                                Relation.ofStored(row.getString("relation")),
                                row.getString("title"),
                                Arrays.stream((String[]) row.getArray("phones").getArray())
                                        .map(PhoneNumber::of)
                                        .toList()),
                        row.getInt("version")))
                .optional();
    }

    /** Whether the house has another resident of that name. Residents with the same name need a suffix. */
    boolean taken(UUID projectId, UUID houseId, String name, UUID exceptId) {
        return jdbc.sql("""
                select exists (
                    select 1 from estate.resident r
                    join estate.household k on k.project_id = r.project_id and k.id = r.household_id
                    where k.project_id = ? and k.house_id = ? and k.moved_out_on is null
                      and r.name = ? and r.id <> ? and r.left_on is null)""")
                .params(projectId, houseId, name, exceptId)
                .query(Boolean.class)
                .single();
    }

    UUID add(UUID projectId, UUID houseId, ResidentDraft draft) {
        jdbc.sql("insert into estate.household (project_id, id, house_id) values (?, ?, ?) on conflict do nothing")
                .params(projectId, Ids.next(), houseId)
                .update();
        UUID id = Ids.next();
        SpokenName spoken = SpokenName.of(draft.name());
        jdbc.sql("""
                insert into estate.resident (project_id, id, household_id, name, relation, title, pinyin, initials, words)
                select k.project_id, ?, k.id, ?, ?, ?, ?, ?, ? from estate.household k
                where k.project_id = ? and k.house_id = ? and k.moved_out_on is null""")
                .params(Sql.values(id, draft.name(), draft.relation().stored(), draft.title()))
                .params(spoken.pinyin(), spoken.initials(), spoken.words(), projectId, houseId)
                .update();
        phones(projectId, id, draft.phones());
        audit.record(projectId, "added", "resident", id, null, draft.audited());
        return id;
    }

    /**
     * Changes a resident under an optimistic lock.
     *
     * @return false, with nothing changed, if somebody else saved first
     */
    boolean change(UUID projectId, UUID id, ResidentDraft before, ResidentDraft draft, int version) {
        SpokenName spoken = SpokenName.of(draft.name());
        int changed = jdbc.sql("""
                update estate.resident
                set name = ?, relation = ?, title = ?, pinyin = ?, initials = ?, words = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and left_on is null""")
                .params(Sql.values(draft.name(), draft.relation().stored(), draft.title()))
                .params(spoken.pinyin(), spoken.initials(), spoken.words(), projectId, id, version)
                .update();
        if (changed == 1) {
            phones(projectId, id, draft.phones());
            audit.record(projectId, "changed", "resident", id, before.audited(), draft.audited());
        }
        return changed == 1;
    }

    void leave(UUID projectId, UUID id, ResidentDraft draft, LocalDate today) {
        jdbc.sql("update estate.resident set left_on = ?, version = version + 1 where project_id = ? and id = ?")
                .params(today, projectId, id)
                .update();
        audit.record(projectId, "left", "resident", id, draft.audited(), null);
    }

    private void phones(UUID projectId, UUID residentId, List<PhoneNumber> phones) {
        jdbc.sql("delete from estate.resident_phone where project_id = ? and resident_id = ?")
                .params(projectId, residentId)
                .update();
        jdbc.sql("""
                insert into estate.resident_phone (project_id, resident_id, digits, extension, position)
                select ?, ?, digits, extension, n
                from unnest(?::text[], ?::text[]) with ordinality as given (digits, extension, n)""")
                .params(projectId, residentId)
                .params(Sql.column(phones, PhoneNumber::digits), Sql.column(phones, PhoneNumber::extension))
                .update();
    }
}
