package io.shouwen.custody.pickup;

import io.shouwen.custody.pickup.FindHousehold.Found;
import io.shouwen.custody.pickup.view.HandOutPage;
import io.shouwen.custody.pickup.view.HandOutPage.Choice;
import io.shouwen.custody.pickup.view.HandOutPage.Household;
import io.shouwen.custody.pickup.view.HandOutPage.Person;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of the hand-out. */
@Component
class HandOutPages {

    private final FindHousehold find;
    private final PickupQueries queries;
    private final PickupCodes codes;
    private final Houses houses;
    private final Residents residents;
    private final StandingInstructions instructions;
    private final Clock clock;

    HandOutPages(
            FindHousehold find,
            PickupQueries queries,
            PickupCodes codes,
            Houses houses,
            Residents residents,
            StandingInstructions instructions,
            Clock clock) {
        this.find = find;
        this.queries = queries;
        this.codes = codes;
        this.houses = houses;
        this.residents = residents;
        this.instructions = instructions;
        this.clock = clock;
    }

    /** @param house chosen among several; null if none was */
    HandOutPage page(ProjectRef project, Actor actor, String q, @Nullable UUID house, Form form) {
        int waiting = queries.waiting(project.id());
        if (house != null) {
            return page(q, null, List.of(), household(project, house, false), form, actor, waiting);
        }
        if (q.isEmpty()) {
            return page(q, null, List.of(), null, form, actor, waiting);
        }
        Found found = find.find(project, actor, q);
        if (found.choices().size() != 1) {
            return page(q, found.notice(), found.choices(), null, form, actor, waiting);
        }
        Choice only = found.choices().getFirst();
        Household household = household(project, only.house().id(), found.byCode());
        return page(q, found.notice(), List.of(), household, form, actor, waiting);
    }

    private static HandOutPage page(
            String q,
            Form.@Nullable Problem notice,
            List<Choice> choices,
            @Nullable Household household,
            Form form,
            Actor actor,
            int waiting) {
        boolean strangers = actor.is(Role.SUPERVISOR, Role.MANAGER);
        return new HandOutPage(q, notice, choices, household, form, strangers, waiting);
    }

    private Household household(ProjectRef project, UUID houseId, boolean byCode) {
        UUID projectId = project.id();
        HouseRef house = houses.byId(projectId, houseId).orElseThrow(NotFound::new);
        List<ResidentRef> people = residents.ofHouse(projectId, houseId);
        UUID chosen = queries.addressees(projectId, houseId).stream()
                .filter(addressee ->
                        people.stream().anyMatch(person -> person.id().equals(addressee)))
                .findFirst()
                .orElse(null);
        return new Household(
                house,
                instructions.of(project.id(), houseId, LocalDate.ofInstant(clock.instant(), project.zone())),
                queries.lines(projectId, houseId),
                people.stream().map(person -> person(projectId, person)).toList(),
                chosen,
                byCode,
                codes.openSince(projectId, houseId));
    }

    private Person person(UUID projectId, ResidentRef resident) {
        return new Person(
                resident.id(),
                resident.name(),
                Objects.requireNonNullElse(resident.title(), ""),
                resident.relation().messageKey(),
                residents
                        .phone(projectId, resident.id())
                        .map(PhoneNumber::masked)
                        .orElse(""));
    }
}
