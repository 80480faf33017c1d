package io.shouwen.repairs.phone;

import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.PauseReasons;
import io.shouwen.repairs.WorkCondition;
import io.shouwen.repairs.phone.CarriedRepairs.Carried;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The orders of a repairer for the phone: own ones, those offered, and those nobody has that the repairer may see. */
@Component
@Clause({"2.1.6", "4.1.2.2"})
class RepairPart implements FieldPart {

    private final CarriedRepairs carried;
    private final StandingInstructions instructions;
    private final PauseReasons reasons;
    private final ObjectProvider<WorkCondition> conditions;

    RepairPart(
            CarriedRepairs carried,
            StandingInstructions instructions,
            PauseReasons reasons,
            ObjectProvider<WorkCondition> conditions) {
        this.carried = carried;
        this.instructions = instructions;
        this.reasons = reasons;
        this.conditions = conditions;
    }

    @Override
    public Set<Role> readers() {
        return REPAIRERS;
    }

    @Override
    public Map<String, Object> data(ProjectRef project, Actor reader, Texts texts, Instant now) {
        Map<String, String> named = new LinkedHashMap<>();
        reasons.list(project.id())
                .forEach(reason -> named.put(
                        reason.code(), reason.name().isEmpty() ? texts.t(reason.messageKey()) : reason.name()));
        return Map.of(
                "repairs", repairs(project, reader, texts, now), "repairMoves", PhoneMove.ALL, "pauseReasons", named);
    }

    private List<Carried> repairs(ProjectRef project, Actor reader, Texts texts, Instant now) {
        List<CarriedRepairs.Row> rows = carried.of(project.id(), reader);
        Map<UUID, HouseInstructions> told = instructions.ofHouses(
                project.id(),
                rows.stream()
                        .map(CarriedRepairs.Row::house)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                LocalDate.ofInstant(now, project.zone()));
        Map<UUID, List<CarriedRepairs.Picture>> pictures = carried.pictures(
                project.id(), rows.stream().map(CarriedRepairs.Row::id).toList());
        Map<UUID, List<UUID>> steps = carried.steps(
                project.id(), rows.stream().map(CarriedRepairs.Row::id).toList(), reader);
        return rows.stream()
                .map(row -> row.with(
                        row.mine() ? blocked(project.id(), row.id(), texts) : "",
                        said(row.house(), told),
                        pictures.getOrDefault(row.id(), List.of()),
                        steps.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Why the work may not begin; empty if it may. */
    private String blocked(UUID projectId, UUID id, Texts texts) {
        return conditions.stream()
                .map(condition -> condition.mayBegin(projectId, id))
                .filter(Objects::nonNull)
                .findFirst()
                .map((RuleBroken rule) -> texts.t(rule.messageKey(), rule.arguments()))
                .orElse("");
    }

    private static List<String> said(@Nullable UUID house, Map<UUID, HouseInstructions> told) {
        return house == null
                ? List.of()
                : told.getOrDefault(house, HouseInstructions.NONE).lines().stream()
                        .map(line -> line.text())
                        .toList();
    }
}
