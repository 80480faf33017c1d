package io.shouwen.custody.phone;

import io.shouwen.custody.pickup.CarriedCodes;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parcels that wait for the houses a person serves, for the phone: with whom they may go to, names masked, and of
 * telephone numbers the tail alone.
 */
@Repository
@Clause("3.4.5")
class ParcelPart implements FieldPart {

    private static final int MOST = 400;
    private static final int TAIL = 4;

    /**
     * @param label {@code 3栋2单元1201室}
     * @param codes marks of the household's open pick-up codes, from which no code can be told
     */
    record Household(
            UUID house,
            String code,
            String label,
            List<Person> people,
            List<String> instructions,
            List<CarriedCodes.Marked> codes,
            List<Parcel> parcels) {}

    record Person(UUID id, String name) {}

    /**
     * @param tag its tracking number
     * @param tail the last digits of the addressee's telephone number
     * @param place code of its slot
     * @param dueAt the end of its last day
     */
    record Parcel(UUID id, String tag, String courier, String addressee, String tail, String place, Instant dueAt) {}

    private final ServedHouses served;
    private final Residents residents;
    private final StandingInstructions instructions;
    private final CarriedCodes carriedCodes;
    private final JdbcClient jdbc;

    ParcelPart(
            ServedHouses served,
            Residents residents,
            StandingInstructions instructions,
            CarriedCodes carriedCodes,
            JdbcClient jdbc) {
        this.served = served;
        this.residents = residents;
        this.instructions = instructions;
        this.carriedCodes = carriedCodes;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        return Map.of("parcels", households(project, reader, now));
    }

    private List<Household> households(ProjectRef project, Actor reader, Instant now) {
        Map<UUID, List<Parcel>> waiting = waiting(project.id(), served.of(project, reader, now));
        Map<UUID, List<ResidentRef>> people = residents.ofHouses(project.id(), waiting.keySet());
        Map<UUID, HouseInstructions> told =
                instructions.ofHouses(project.id(), waiting.keySet(), LocalDate.ofInstant(now, project.zone()));
        Map<UUID, List<CarriedCodes.Marked>> codes = carriedCodes.ofHouses(project.id(), waiting.keySet());
        List<Household> households = new ArrayList<>();
        waiting.forEach((house, parcels) -> {
            List<ResidentRef> here = people.getOrDefault(house, List.of());
            if (!here.isEmpty()) {
                HouseRef ref = here.getFirst().house();
                households.add(new Household(
                        house,
                        ref.code(),
                        ref.label(),
                        here.stream()
                                .map(one -> new Person(one.id(), Masked.name(one.name())))
                                .toList(),
                        told.getOrDefault(house, HouseInstructions.NONE).lines().stream()
                                .map(line -> line.text())
                                .toList(),
                        codes.getOrDefault(house, List.of()),
                        parcels));
            }
        });
        return households;
    }

    private Map<UUID, List<Parcel>> waiting(UUID projectId, Iterable<UUID> houses) {
        List<UUID> asked = new ArrayList<>();
        houses.forEach(asked::add);
        Map<UUID, List<Parcel>> waiting = new LinkedHashMap<>();
        jdbc.sql("""
                select t.id, t.tag, t.house_id, p.courier, p.addressee, p.phone, l.code as place, u.due_at
                from custody.thing t
                join custody.parcel p on p.project_id = t.project_id and p.id = t.id
                join custody.pickup u on u.project_id = t.project_id and u.id = t.id
                join custody.place l on l.project_id = t.project_id and l.id = t.place_id
                where t.project_id = ? and t.kind = 'PARCEL' and t.inside > 0 and t.house_id = any (?)
                order by u.due_at, t.id limit ?""")
                .params(projectId, asked.toArray(UUID[]::new), MOST)
                .query((row, n) -> waiting.computeIfAbsent(
                                row.getObject("house_id", UUID.class), house -> new ArrayList<>())
                        .add(new Parcel(
                                row.getObject("id", UUID.class),
                                row.getString("tag"),
                                row.getString("courier"),
                                Masked.name(row.getString("addressee")),
                                tail(row.getString("phone")),
                                row.getString("place"),
                                Sql.instant(row, "due_at"))))
                .list();
        return waiting;
    }

    private static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }
}
