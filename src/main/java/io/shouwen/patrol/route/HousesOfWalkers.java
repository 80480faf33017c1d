package io.shouwen.patrol.route;

import io.shouwen.platform.field.ServedHouses;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The houses of the districts that a person answers for or stands in for; of the whole project for who leads it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HousesOfWalkers implements ServedHouses {

    private final Walkers walkers;
    private final JdbcClient jdbc;

    HousesOfWalkers(Walkers walkers, JdbcClient jdbc) {
        this.walkers = walkers;
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> of(ProjectRef project, Actor reader, Instant now) {
        UUID[] standingIn = walkers.all(project.id(), now).entrySet().stream()
                .filter(one -> one.getValue().equals(reader.id()))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("""
                select h.house_id from estate.house_place h
                where h.project_id = :project and (:leads or exists (
                    select from district.unit_district u
                    where u.project_id = h.project_id and u.unit_id = h.unit_id
                      and (u.butler_id = :reader or u.district_id = any (:standingIn))))""")
                .param("project", project.id())
                .param("leads", reader.leads())
                .param("reader", reader.id())
                .param("standingIn", standingIn)
                .query(UUID.class)
                .list());
    }
}
