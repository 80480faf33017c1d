package io.shouwen.district;

import io.shouwen.district.DistrictBalance.Aim;
import io.shouwen.district.DistrictBalance.Block;
import io.shouwen.district.DistrictBalance.Outcome;
import io.shouwen.district.view.ProposalPage;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes a proposal from the present districts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.1")
class Proposals {

    private final Districts districts;
    private final DistrictHandOvers handOvers;
    private final Houses houses;
    private final ProjectSettings settings;
    private final JdbcClient jdbc;

    Proposals(
            Districts districts,
            DistrictHandOvers handOvers,
            Houses houses,
            ProjectSettings settings,
            JdbcClient jdbc) {
        this.districts = districts;
        this.handOvers = handOvers;
        this.houses = houses;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** The data that a proposal is computed from. */
    record Basis(List<Districts.Named> districts, List<UnitRef> units, Assignment assignment, int limit) {

        /** A fingerprint of the data; it changes if anything in it does. */
        String print() {
            return Sha256.hex(districts.stream()
                                    .map(d -> d.id() + "=" + d.butler())
                                    .toList() + " "
                            + units.stream()
                                    .map(u -> u.code() + ":" + u.households() + "=" + assignment.of(u))
                                    .toList() + limit)
                    .substring(0, 16);
        }

        int indexOf(UnitRef unit) {
            UUID now = assignment.of(unit);
            for (int i = 0; i < districts.size(); i++) {
                if (districts.get(i).id().equals(now)) {
                    return i;
                }
            }
            return -1;
        }

        /** @param index counts the districts there are, then those to be opened */
        ProposalTarget target(int index) {
            int there = districts.size();
            return index < there
                    ? new ProposalTarget.Existing(districts.get(index).id())
                    : new ProposalTarget.Opened(index - there + 1);
        }

        static Area area(UnitRef unit) {
            return new Area(unit.building(), unit.unit());
        }
    }

    Basis basis(UUID projectId) {
        return new Basis(
                districts.list(projectId),
                houses.units(projectId),
                districts.assignment(projectId),
                settings.householdLimit(projectId));
    }

    ProposalPage page(UUID projectId, boolean even) {
        Basis basis = basis(projectId);
        List<Block> blocks = basis.units().stream()
                .map(unit -> new Block(unit.households(), basis.indexOf(unit)))
                .toList();
        Outcome outcome =
                DistrictBalance.balance(blocks, basis.districts().size(), basis.limit(), even ? Aim.EVEN : Aim.LEAST);
        Map<String, List<ProposalPage.Unit>> buildings = new LinkedHashMap<>();
        int[] before = new int[outcome.districts()];
        int[] after = new int[outcome.districts()];
        for (int i = 0; i < blocks.size(); i++) {
            UnitRef unit = basis.units().get(i);
            Block block = blocks.get(i);
            if (block.now() >= 0) {
                before[block.now()] += block.households();
            }
            after[outcome.to()[i]] += block.households();
            buildings
                    .computeIfAbsent(unit.building(), code -> new ArrayList<>())
                    .add(new ProposalPage.Unit(
                            Areas.value(Basis.area(unit)),
                            unit.unit(),
                            unit.households(),
                            block.now(),
                            outcome.to()[i]));
        }
        return new ProposalPage(
                Ids.next(),
                basis.print(),
                basis.limit(),
                even,
                bars(basis, before, after),
                buildings.entrySet().stream()
                        .map(entry -> new ProposalPage.Building(entry.getKey(), entry.getValue()))
                        .toList(),
                outcome.over().stream().map(i -> basis.units().get(i).code()).collect(Collectors.toList()),
                handOvers.open(projectId).size(),
                accepted(projectId));
    }

    private static List<ProposalPage.Bar> bars(Basis basis, int[] before, int[] after) {
        List<ProposalPage.Bar> bars = new ArrayList<>();
        int now = basis.districts().size();
        for (int i = 0; i < before.length; i++) {
            Districts.Named district = i < now ? basis.districts().get(i) : null;
            bars.add(new ProposalPage.Bar(
                    basis.target(i).key(),
                    letter(i),
                    i % 12,
                    district == null ? null : district.name(),
                    district == null ? null : district.butlerName(),
                    before[i],
                    after[i]));
        }
        return bars;
    }

    /** A to Z, then A1 and so on. */
    private static String letter(int index) {
        return (char) ('A' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26));
    }

    private List<ProposalPage.Accepted> accepted(UUID projectId) {
        return jdbc.sql("""
                select p.accepted_at, a.name, p.units, p.households from district.proposal p
                join platform.person a on a.id = p.accepted_by
                where p.project_id = ? order by p.accepted_at desc limit 5""")
                .param(projectId)
                .query((row, n) -> new ProposalPage.Accepted(
                        Sql.instant(row, "accepted_at"), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
