package io.shouwen.estate;

import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The residents of a project's houses and their telephone numbers. Call it inside the project's scope. */
@Repository
@Transactional(readOnly = true)
public class Residents {

    /** A search result. @param phone the matching number, masked; null if the name matched */
    public record Found(ResidentRef resident, @Nullable String phone) {}

    /** Number of rows read before sorting by relevance; a single letter may match half the project. */
    private static final int CANDIDATES = 60;

    /** Includes residents who have left, because older records refer to them. */
    private static final String EVER = """
            select r.id, r.name, r.title, r.relation, h.id as house_id, h.code, h.label
            from estate.resident r
            join estate.household k on k.project_id = r.project_id and k.id = r.household_id
            join estate.house h on h.project_id = k.project_id and h.id = k.house_id\s""";
    /** Only current residents. */
    private static final String NOW = EVER.strip() + " and k.moved_out_on is null and r.left_on is null ";

    private static final String BY_RELATION =
            " order by array_position(array['owner', 'tenant', 'family'], r.relation), h.sort_key, r.pinyin, r.name, r.id";

    private final JdbcClient jdbc;
    private final Audit audit;

    Residents(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The current residents of a house: owners, then tenants, then family. */
    public List<ResidentRef> ofHouse(UUID projectId, UUID houseId) {
        return jdbc.sql(NOW + "where r.project_id = ? and h.id = ?" + BY_RELATION + " limit 200")
                .params(projectId, houseId)
                .query(Residents::row)
                .list();
    }

    /** The current residents of several houses, by house, in one query; houses without any are left out. */
    public Map<UUID, List<ResidentRef>> ofHouses(UUID projectId, Collection<UUID> houses) {
        return jdbc
                .sql(NOW + "where r.project_id = ? and h.id = any (?)" + BY_RELATION)
                .params(projectId, houses.toArray(UUID[]::new))
                .query(Residents::row)
                .stream()
                .collect(Collectors.groupingBy(resident -> resident.house().id()));
    }

    /** Finds a resident, including one who has left. */
    public Optional<ResidentRef> byId(UUID projectId, UUID residentId) {
        return jdbc.sql(EVER + "where r.project_id = ? and r.id = ?")
                .params(projectId, residentId)
                .query(Residents::row)
                .optional();
    }

    /** For several at once, in one query; unknown ids are left out, those who have left since are not. */
    public Map<UUID, ResidentRef> byIds(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql(EVER + "where r.project_id = ? and r.id = any (?)")
                .params(projectId, ids.toArray(UUID[]::new))
                .query(Residents::row)
                .stream()
                .collect(Collectors.toMap(ResidentRef::id, Function.identity()));
    }

    /**
     * The residents with this number; several if a family shares it or an owner has two houses. Owners first, at most
     * twenty.
     *
     * @param number as the telephone system reports it
     */
    public List<ResidentRef> callers(UUID projectId, String number) {
        return callers(projectId, List.of(number)).getOrDefault(number, List.of());
    }

    /** For several numbers in one query; those nobody has are left out. */
    public Map<String, List<ResidentRef>> callers(UUID projectId, Collection<String> numbers) {
        List<String> told = new ArrayList<>();
        List<String> digits = new ArrayList<>();
        for (String number : new LinkedHashSet<>(numbers)) {
            PhoneNumber.parse(number)
                    .map(PhoneNumber::alternatives)
                    .orElse(List.of())
                    .forEach(alternative -> {
                        told.add(number);
                        digits.add(alternative);
                    });
        }
        Map<String, List<ResidentRef>> callers = new HashMap<>();
        jdbc.sql("select n.told, c.* from (select distinct told from unnest(?::text[]) told) n cross join lateral ("
                        + NOW
                        + """
                        where r.project_id = ? and r.id in (
                            select p.resident_id from estate.resident_phone p
                            where p.project_id = ? and p.digits = any (
                                select m.digits from unnest(?::text[], ?::text[]) m (told, digits) where m.told = n.told))
                        """ + BY_RELATION + " limit 20) c")
                .param(told.toArray(String[]::new))
                .params(projectId, projectId, told.toArray(String[]::new), digits.toArray(String[]::new))
                .query((row, n) -> callers.computeIfAbsent(row.getString("told"), number -> new ArrayList<>())
                        .add(row(row, n)))
                .list();
        return callers;
    }

    /** The first number of the resident. Mask it before showing it. */
    public Optional<PhoneNumber> phone(UUID projectId, UUID residentId) {
        return jdbc.sql("""
                select written from estate.resident_phone where project_id = ? and resident_id = ?
                order by position, written limit 1""")
                .params(projectId, residentId)
                .query((row, n) -> PhoneNumber.of(row.getString(1)))
                .optional();
    }

    /** Stores a number for a resident, so that the next call is recognised; idempotent. */
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

    /** Finds residents by name, given name, pinyin, initials, or at least three consecutive digits of a number. */
    public List<Found> find(UUID projectId, String typed, int limit) {
        Optional<String> run = PhoneNumber.sought(typed);
        if (run.isPresent()) {
            return byDigits(projectId, run.get(), limit);
        }
        String word = SpokenName.joined(typed);
        return word.isEmpty() ? List.of() : byWord(projectId, word, limit);
    }

    private List<Found> byWord(UUID projectId, String word, int limit) {
        return jdbc.sql("select found.*, null as digits from (" + NOW + """
                where r.project_id = ? and r.id in (select resident_id from estate.residents_by_word(?, ?, ?))
                order by r.name <> ?, r.pinyin, h.sort_key, r.id limit ?) found""")
                .params(projectId, projectId, word, CANDIDATES, word, limit)
                .query(Residents::found)
                .list();
    }

    private List<Found> byDigits(UUID projectId, String run, int limit) {
        return jdbc.sql("select found.*, p.digits from (" + NOW + """
                where r.project_id = ? and r.id in (select resident_id from estate.residents_by_digits(?, ?, ?))
                order by h.sort_key, r.id limit ?) found
                cross join lateral (
                    select digits from estate.resident_phone p
                    where p.project_id = ? and p.resident_id = found.id and p.digits like '%' || ? || '%'
                    order by position limit 1) p""")
                .params(projectId, projectId, run, CANDIDATES, limit, projectId, run)
                .query(Residents::found)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        String digits = row.getString("digits");
        return new Found(row(row, n), digits == null ? null : new PhoneNumber(digits).masked());
    }

    private static ResidentRef row(ResultSet row, int n) throws SQLException {
        return new ResidentRef(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                Relation.ofStored(row.getString("relation")),
                new HouseRef(row.getObject("house_id", UUID.class), row.getString("code"), row.getString("label")));
    }
}
