package io.shouwen.district;

import io.shouwen.district.Proposals.Basis;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts a proposal as a whole, with manual changes. Unassigned units are assigned at once; the others become
 * hand-overs, one for each pair of districts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class AcceptProposal {

    private record Way(@Nullable UUID from, UUID to) {}

    private final Proposals proposals;
    private final Districts districts;
    private final HandOverDistrict handOverDistrict;
    private final JdbcClient jdbc;
    private final Audit audit;

    AcceptProposal(
            Proposals proposals, Districts districts, HandOverDistrict handOverDistrict, JdbcClient jdbc, Audit audit) {
        this.proposals = proposals;
        this.districts = districts;
        this.handOverDistrict = handOverDistrict;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Idempotent by id.
     *
     * @param id made by the form
     * @param print fingerprint of the data that the proposal was computed from; a different one means that the
     *     districts have changed since
     * @param plan the district of each unit, in the format of {@link io.shouwen.district.view.ProposalPage#plan}
     * @param names names of new districts
     */
    void accept(UUID projectId, UUID id, String print, String plan, Map<String, String> names, Actor by, Instant now) {
        districts.lock(projectId);
        if (known(projectId, id)) {
            return;
        }
        Basis basis = proposals.basis(projectId);
        if (!basis.print().equals(print)) {
            throw new RuleBroken("4.1.1.1", "district.rule.changed");
        }
        Map<String, String> wanted = wanted(basis, plan);
        mustKeepTheLimit(basis, wanted);
        Map<String, UUID> ids = opened(projectId, basis, wanted, names, now);
        Map<Way, List<UnitRef>> ways = new LinkedHashMap<>();
        for (UnitRef unit : basis.units()) {
            UUID from = basis.assignment().of(unit);
            UUID to = ids.get(wanted.get(Areas.value(Basis.area(unit))));
            if (to == null) {
                throw new RuleBroken("4.1.1.1", "district.rule.changed");
            }
            if (!to.equals(from)) {
                ways.computeIfAbsent(new Way(from, to), way -> new ArrayList<>())
                        .add(unit);
            }
        }
        if (ways.isEmpty()) {
            throw new RuleBroken("4.1.1.1", "district.rule.nothing");
        }
        keep(projectId, id, basis.limit(), ways, by, now);
        ways.forEach((way, units) -> go(projectId, id, way, basis.assignment().named(units, basis.units()), by, now));
    }

    private boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from district.proposal where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** The district by unit, both as their form values: an id, or {@code new-1} for a new district. */
    private static Map<String, String> wanted(Basis basis, String plan) {
        String[] numbers = plan.split(" ", -1);
        if (numbers.length != basis.units().size()
                || Arrays.stream(numbers).anyMatch(number -> !number.matches("\\d{1,3}"))) {
            throw new RuleBroken("4.1.1.1", "district.rule.changed");
        }
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            int index = Integer.parseInt(numbers[i]);
            wanted.put(Areas.value(Basis.area(basis.units().get(i))), Proposals.key(basis, index));
        }
        return wanted;
    }

    private static void mustKeepTheLimit(Basis basis, Map<String, String> wanted) {
        Map<String, Integer> size = new HashMap<>();
        Map<String, Integer> units = new HashMap<>();
        for (UnitRef unit : basis.units()) {
            String to = wanted.get(Areas.value(Basis.area(unit)));
            size.merge(to, unit.households(), Integer::sum);
            units.merge(to, unit.households() > 0 ? 1 : 0, Integer::sum);
        }
        size.forEach((district, households) -> {
            if (households > basis.limit() && units.getOrDefault(district, 0) > 1) {
                throw new RuleBroken("4.1.1.1", "district.rule.over-limit", households, basis.limit());
            }
        });
    }

    private Map<String, UUID> opened(
            UUID projectId, Basis basis, Map<String, String> wanted, Map<String, String> names, Instant now) {
        Map<String, UUID> ids = new HashMap<>();
        basis.districts().forEach(one -> ids.put(one.id().toString(), one.id()));
        wanted.values().stream()
                .distinct()
                .filter(key -> key.matches("new-\\d{1,3}"))
                .sorted()
                .forEach(key -> {
                    String name = names.getOrDefault(key, "").strip();
                    if (name.isEmpty() || TypedText.longer(name, 40) || districts.nameTaken(projectId, name)) {
                        throw new RuleBroken("4.1.1.1", "district.rule.name", name);
                    }
                    ids.put(key, districts.open(projectId, name, now));
                });
        return ids;
    }

    private void go(UUID projectId, UUID proposalId, Way way, List<Area> areas, Actor by, Instant now) {
        if (way.from() == null) {
            districts.place(projectId, way.to(), areas, now);
            UUID butler = districts.get(projectId, way.to()).butler();
            handOverDistrict.published(projectId, way.to(), null, butler, by, areas, now);
        } else {
            handOverDistrict.move(projectId, Ids.next(), way.from(), way.to(), areas, "", proposalId, by, now);
        }
    }

    private void keep(UUID projectId, UUID id, int limit, Map<Way, List<UnitRef>> ways, Actor by, Instant now) {
        List<UnitRef> all = ways.values().stream().flatMap(List::stream).toList();
        int households = all.stream().mapToInt(UnitRef::households).sum();
        jdbc.sql("""
                insert into district.proposal
                    (project_id, id, accepted_by, accepted_at, allowed, units, households)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, by.id(), Sql.at(now), limit, all.size(), households)
                .update();
        ways.forEach((way, units) -> units.forEach(unit -> jdbc.sql("""
                insert into district.proposal_move
                    (project_id, proposal_id, building_code, unit_code, from_district, to_district, households)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, id, unit.building(), unit.unit(), way.from(), way.to(), unit.households()))
                .update()));
        audit.record(
                projectId,
                "proposal-accepted",
                "district",
                id,
                null,
                Map.of("units", all.size(), "households", households));
    }
}
