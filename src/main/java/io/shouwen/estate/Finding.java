package io.shouwen.estate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds houses, people and cars of one project by whatever somebody typed; every search goes by an index. */
@Repository
@Transactional(readOnly = true)
public class Finding {

    /** @param phone the number that matched, masked; null where the name did */
    public record Person(ResidentRef resident, @Nullable String phone) {}

    record Car(String plate, HouseRef house) {}

    private static final Pattern PLATE_RUN = Pattern.compile("[\\u4e00-\\u9fff]?[A-Z]?[A-Z0-9]{2,7}[\\u4e00-\\u9fff]?");
    /** Enough to sort the best of; a single letter may fit half a project. */
    private static final int CANDIDATES = 60;

    private final JdbcClient jdbc;

    Finding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The house itself first, then those whose codes begin so. */
    List<HouseRef> houses(UUID projectId, String typed, int limit) {
        Optional<String> exact = HouseCode.parse(typed).map(HouseCode::canonical);
        Optional<String> beginning = exact.or(() -> HouseCode.beginning(typed));
        if (beginning.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, code, label from estate.house
                where project_id = ? and code >= ? and code < ?
                order by code <> ?, sort_key limit ?""")
                .params(projectId, beginning.get(), beginning.get() + '\uffff', beginning.get(), limit)
                .query((row, n) ->
                        new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label")))
                .list();
    }

    /** By name, given name, pinyin, initials, or a run of at least three digits of a number. */
    public List<Person> people(UUID projectId, String typed, int limit) {
        Optional<String> run = PhoneNumber.sought(typed);
        if (run.isPresent()) {
            return byDigits(projectId, run.get(), limit);
        }
        String word = SpokenName.joined(typed);
        return word.isEmpty() ? List.of() : byWord(projectId, word, limit);
    }

    private List<Person> byWord(UUID projectId, String word, int limit) {
        return jdbc.sql("select found.*, null as digits from (" + Houses.RESIDENT + """
                where r.project_id = ? and r.id in (select resident_id from estate.residents_by_word(?, ?, ?))
                order by r.name <> ?, r.pinyin, h.sort_key, r.id limit ?) found""")
                .params(projectId, projectId, word, CANDIDATES, word, limit)
                .query(Finding::person)
                .list();
    }

    private List<Person> byDigits(UUID projectId, String run, int limit) {
        return jdbc.sql("select found.*, p.digits from (" + Houses.RESIDENT + """
                where r.project_id = ? and r.id in (select resident_id from estate.residents_by_digits(?, ?, ?))
                order by h.sort_key, r.id limit ?) found
                cross join lateral (
                    select digits from estate.resident_phone p
                    where p.project_id = ? and p.resident_id = found.id and p.digits like '%' || ? || '%'
                    order by position limit 1) p""")
                .params(projectId, projectId, run, CANDIDATES, limit, projectId, run)
                .query(Finding::person)
                .list();
    }

    List<Car> cars(UUID projectId, String typed, int limit) {
        String run = Plate.plain(typed);
        if (!PLATE_RUN.matcher(run).matches() || !run.matches(".*\\d.*")) {
            return List.of();
        }
        return jdbc.sql("""
                select v.plate, h.id, h.code, h.label from estate.vehicle v
                join estate.house h on h.project_id = v.project_id and h.id = v.house_id
                where v.project_id = ? and v.id in (select vehicle_id from estate.vehicles_by_plate(?, ?, ?))
                order by v.plate""")
                .params(projectId, projectId, run, limit)
                .query((row, n) -> new Car(
                        row.getString("plate"),
                        new HouseRef(row.getObject("id", UUID.class), row.getString("code"), row.getString("label"))))
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        String digits = row.getString("digits");
        return new Person(Houses.residentRow(row, n), digits == null ? null : new PhoneNumber(digits).masked());
    }
}
