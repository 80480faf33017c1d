package io.shouwen.custody.pickup;

import io.shouwen.platform.Clause;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What phones carry of the open pick-up codes: enough to find the household of a code that somebody types without a signal,
 * too little to tell the code. A hash of the whole code would tell it, however slow: there are only 900,000 codes, and whoever
 * has a lost phone has time. So a phone gets a mark of ten bits, which some 880 codes share. It is the same in every
 * bundle, so that several tell no more than one. Whether the code was right is judged when the hand-out arrives.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
public class CarriedCodes {

    /** @param salt id of the code */
    public record Marked(UUID salt, int mark) {}

    private final JdbcClient jdbc;

    CarriedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By house; houses without an open code are left out. */
    public Map<UUID, List<Marked>> ofHouses(UUID projectId, Collection<UUID> houses) {
        Map<UUID, List<Marked>> codes = new HashMap<>();
        jdbc.sql("""
                select house_id, id, code from custody.pickup_code
                where project_id = ? and house_id = any (?) and closed_at is null order by made_at, id""").params(projectId, houses.toArray(UUID[]::new)).query(row -> {
            UUID salt = row.getObject("id", UUID.class);
            codes.merge(
                    row.getObject("house_id", UUID.class),
                    List.of(new Marked(salt, new PickupCode(row.getString("code")).mark(salt))),
                    CarriedCodes::both);
        });
        return codes;
    }

    private static List<Marked> both(List<Marked> some, List<Marked> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
