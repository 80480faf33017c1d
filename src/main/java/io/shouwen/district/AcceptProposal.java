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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What becomes of some units: nobody's are placed at once, a district's are handed over. */
    private sealed interface Move {

        UUID to();

        record Place(UUID to) implements Move {}

        record Pass(UUID from, UUID to) implements Move {}

        default @Nullable UUID from() {
            return this instanceof Pass pass ? pass.from() : null;
        }
    }

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
        Map<UnitRef, ProposalTarget> wanted = wanted(basis, plan);
        RuleBroken.throwIf(mayBe(basis, wanted));
        Map<ProposalTarget, UUID> districtsWanted = districts(projectId, wanted, names, now);
        Map<Move, List<UnitRef>> moves = new LinkedHashMap<>();
        for (UnitRef unit : basis.units()) {
            UUID from = basis.assignment().of(unit);
            UUID to = Objects.requireNonNull(districtsWanted.get(wanted.get(unit)));
            if (!to.equals(from)) {
                Move move = from == null ? new Move.Place(to) : new Move.Pass(from, to);
                moves.computeIfAbsent(move, each -> new ArrayList<>()).add(unit);
            }
        }
        if (moves.isEmpty()) {
            throw new RuleBroken("4.1.1.1", "district.rule.nothing");
        }
        keep(projectId, id, basis.limit(), moves, by, now);
        moves.forEach(
                (move, units) -> move(projectId, id, move, basis.assignment().named(units, basis.units()), by, now));
    }

    private boolean known(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from district.proposal where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    private static Map<UnitRef, ProposalTarget> wanted(Basis basis, String plan) {
        String[] numbers = plan.split(" ", -1);
        if (numbers.length != basis.units().size()
                || Arrays.stream(numbers).anyMatch(number -> !number.matches("\\d{1,3}"))) {
            throw new RuleBroken("4.1.1.1", "district.rule.changed");
        }
        Map<UnitRef, ProposalTarget> wanted = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            wanted.put(basis.units().get(i), basis.target(Integer.parseInt(numbers[i])));
        }
        return wanted;
    }

    /** A district of several units keeps the limit; a single unit larger than that cannot. */
    private static @Nullable RuleBroken mayBe(Basis basis, Map<UnitRef, ProposalTarget> wanted) {
        Map<ProposalTarget, List<UnitRef>> lived = wanted.keySet().stream()
                .filter(unit -> unit.households() > 0)
                .collect(Collectors.groupingBy(wanted::get));
        for (List<UnitRef> units : lived.values()) {
            int households = units.stream().mapToInt(UnitRef::households).sum();
            if (households > basis.limit() && units.size() > 1) {
                return new RuleBroken("4.1.1.1", "district.rule.over-limit", households, basis.limit());
            }
        }
        return null;
    }

    /** The ids of the districts wanted; those that are not there yet are opened by their names. */
    private Map<ProposalTarget, UUID> districts(
            UUID projectId, Map<UnitRef, ProposalTarget> wanted, Map<String, String> names, Instant now) {
        Map<ProposalTarget, UUID> ids = new HashMap<>();
        wanted.values().stream()
                .distinct()
                .sorted(Comparator.comparing(ProposalTarget::key))
                .forEach(target -> {
                    ids.put(
                            target,
                            switch (target) {
                                case ProposalTarget.Existing existing -> existing.district();
                                case ProposalTarget.Opened opened -> {
                                    String name =
                                            names.getOrDefault(opened.key(), "").strip();
                                    if (name.isEmpty()
                                            || TypedText.longer(name, 40)
                                            || districts.nameTaken(projectId, name)) {
                                        throw new RuleBroken("4.1.1.1", "district.rule.name", name);
                                    }
                                    yield districts.open(projectId, name, now);
                                }
                            });
                });
        return ids;
    }

    private void move(UUID projectId, UUID proposalId, Move move, List<Area> areas, Actor by, Instant now) {
        switch (move) {
            case Move.Place place -> {
                districts.place(projectId, place.to(), areas, now);
                UUID butler = districts.get(projectId, place.to()).butler();
                handOverDistrict.published(projectId, place.to(), null, butler, by, areas, now);
            }
            case Move.Pass pass ->
                handOverDistrict.move(projectId, Ids.next(), pass.from(), pass.to(), areas, "", proposalId, by, now);
        }
    }

    private void keep(UUID projectId, UUID id, int limit, Map<Move, List<UnitRef>> moves, Actor by, Instant now) {
        List<UnitRef> all = moves.values().stream().flatMap(List::stream).toList();
        int households = all.stream().mapToInt(UnitRef::households).sum();
        jdbc.sql("""
                insert into district.proposal
                    (project_id, id, accepted_by, accepted_at, allowed, units, households)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, by.id(), Sql.at(now), limit, all.size(), households)
                .update();
        moves.forEach((move, units) -> units.forEach(unit -> jdbc.sql("""
                insert into district.proposal_move
                    (project_id, proposal_id, building_code, unit_code, from_district, to_district, households)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, id, unit.building(), unit.unit(), move.from(), move.to(), unit.households()))
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
