package io.shouwen.estate;

import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks houses and the people in them up, for the other rooms. Call it inside a project's scope. */
@Repository
@Transactional(readOnly = true)
public class Houses {

    /** Those who were ever on record, for what was raised in their name. */
    private static final String EVER = """
            select r.id, r.name, r.title, r.relation, h.id as house_id, h.code, h.label
            from estate.resident r
            join estate.household k on k.project_id = r.project_id and k.id = r.household_id
            join estate.house h on h.project_id = k.project_id and h.id = k.house_id\s""";
    /** Those who belong to a house now. */
    static final String RESIDENT = EVER.strip() + " and k.moved_out_on is null and r.left_on is null ";

    private static final String BY_RELATION =
            " order by array_position(array['owner', 'tenant', 'family'], r.relation), h.sort_key, r.pinyin, r.name, r.id";

    private final JdbcClient jdbc;
    private final Audit audit;

    Houses(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public Optional<HouseRef> byId(UUID projectId, UUID id) {
        return jdbc.sql("select id, code, label from estate.house where project_id = ? and id = ?")
                .params(projectId, id)
                .query(Houses::house)
                .optional();
    }

    /** For the rows of a list, in one query; unknown ids are left out. */
    public Map<UUID, HouseRef> byIds(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql("select id, code, label from estate.house where project_id = ? and id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(Houses::house)
                .stream()
                .collect(Collectors.toMap(HouseRef::id, Function.identity()));
    }

    /** @param typed in any writing: {@code 3-2-1201}, {@code 3栋2单元1201} */
    public Optional<HouseRef> byCode(UUID projectId, String typed) {
        return HouseCode.parse(typed)
                .flatMap(code -> jdbc.sql("select id, code, label from estate.house where project_id = ? and code = ?")
                        .params(projectId, code.canonical())
                        .query(Houses::house)
                        .optional());
    }

    /** Those who belong to the house now: owners, then tenants, then family. */
    public List<ResidentRef> residents(UUID projectId, UUID houseId) {
        return jdbc.sql(RESIDENT + "where r.project_id = ? and h.id = ?" + BY_RELATION + " limit 200")
                .params(projectId, houseId)
                .query(Houses::residentRow)
                .list();
    }

    /** Also one who has left since. */
    public Optional<ResidentRef> resident(UUID projectId, UUID residentId) {
        return jdbc.sql(EVER + "where r.project_id = ? and r.id = ?")
                .params(projectId, residentId)
                .query(Houses::residentRow)
                .optional();
    }

    /** For the rows of a list, in one query; unknown ids are left out, those who have left since are not. */
    public Map<UUID, ResidentRef> residentsByIds(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(EVER + "where r.project_id = ? and r.id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(Houses::residentRow)
                .stream()
                .collect(Collectors.toMap(ResidentRef::id, Function.identity()));
    }

    /**
     * Whose number it is: nobody's, one person's, or several people's (a family sharing a phone, an owner of two
     * houses). Owners come first; at most twenty.
     *
     * @param number as the telephone system gave it
     */
    public List<ResidentRef> callers(UUID projectId, String number) {
        return PhoneNumber.parse(number)
                .map(phone -> jdbc.sql(RESIDENT + """
                        where r.project_id = ? and r.id in (
                            select resident_id from estate.resident_phone where project_id = ? and digits = any (?))
                        """ + BY_RELATION + " limit 20")
                        .params(projectId, projectId, phone.alternatives().toArray(String[]::new))
                        .query(Houses::residentRow)
                        .list())
                .orElse(List.of());
    }

    /** The number to call a resident on; the first of several. Show it masked. */
    public Optional<PhoneNumber> phone(UUID projectId, UUID residentId) {
        return jdbc.sql("""
                select written from estate.resident_phone where project_id = ? and resident_id = ?
                order by position, written limit 1""")
                .params(projectId, residentId)
                .query((row, n) -> PhoneNumber.of(row.getString(1)))
                .optional();
    }

    /** Remembers that a number is the resident's, so that the next call is recognised. Twice does no harm. */
    @Transactional
    public void linkPhone(UUID projectId, UUID residentId, PhoneNumber phone) {
        int fresh = jdbc.sql("""
                insert into estate.resident_phone (project_id, resident_id, digits, extension, position)
                select r.project_id, r.id, ?, ?, (select count(*) from estate.resident_phone p
                                                  where p.project_id = r.project_id and p.resident_id = r.id)
                from estate.resident r where r.project_id = ? and r.id = ?
                on conflict do nothing""")
                .params(phone.digits(), phone.extension(), projectId, residentId)
                .update();
        if (fresh == 1) {
            audit.record(projectId, "phone-linked", "resident", residentId, null, Map.of("phone", phone.masked()));
        }
    }

    /** Every unit with its houses and the households living there now, in the order of the buildings. */
    public List<UnitRef> units(UUID projectId) {
        return jdbc.sql("""
                select u.id, u.building_id, b.code as building, u.code as unit,
                       count(h.id)::int as houses, count(k.id)::int as households
                from estate.unit u
                join estate.building b on b.project_id = u.project_id and b.id = u.building_id
                left join estate.house h on h.project_id = u.project_id and h.unit_id = u.id
                left join estate.household k
                    on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                where u.project_id = ?
                group by u.id, u.building_id, b.code, u.code, b.sort_key, u.sort_key
                order by b.sort_key, u.sort_key""")
                .param(projectId)
                .query((row, n) -> new UnitRef(
                        row.getObject("id", UUID.class),
                        row.getObject("building_id", UUID.class),
                        row.getString("building"),
                        row.getString("unit"),
                        row.getInt("houses"),
                        row.getInt("households")))
                .list();
    }

    private static HouseRef house(ResultSet row, int n) throws SQLException {
        return new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label"));
    }

    static ResidentRef residentRow(ResultSet row, int n) throws SQLException {
        return new ResidentRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                Relation.ofStored(row.getString("relation")),
                new HouseRef(row.getObject("house_id", UUID.class), row.getString("code"), row.getString("label")));
    }
}
