package io.shouwen.desk.visitor;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.call.Callers;
import io.shouwen.desk.call.view.WhoCalls;
import io.shouwen.desk.visitor.view.NoVisit;
import io.shouwen.desk.visitor.view.OpenVisit;
import io.shouwen.desk.visitor.view.OpenVisit.Colleague;
import io.shouwen.desk.visitor.view.TimeChoice;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.desk.visitor.view.VisitorCard;
import io.shouwen.duty.OnDuty;
import io.shouwen.duty.Present;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.standard.phrase.Phrases;
import io.shouwen.tickets.Kinds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open visit with its form. Draws nothing unless a visit is opened. */
@Component
class VisitAtDesk implements DeskSection {

    private final VisitQueries queries;
    private final Callers callers;
    private final Houses houses;
    private final Residents residents;
    private final StandingInstructions instructions;
    private final Leaders leaders;
    private final Phrases phrases;
    private final ProjectSettings settings;
    private final StaffDirectory staff;
    private final OnDuty onDuty;
    private final Kinds kinds;
    private final Clock clock;

    VisitAtDesk(
            VisitQueries queries,
            Callers callers,
            Houses houses,
            Residents residents,
            StandingInstructions instructions,
            Leaders leaders,
            Phrases phrases,
            ProjectSettings settings,
            StaffDirectory staff,
            OnDuty onDuty,
            Kinds kinds,
            Clock clock) {
        this.queries = queries;
        this.callers = callers;
        this.houses = houses;
        this.residents = residents;
        this.instructions = instructions;
        this.leaders = leaders;
        this.phrases = phrases;
        this.settings = settings;
        this.staff = staff;
        this.onDuty = onDuty;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String name() {
        return "visit";
    }

    @Override
    public View fill(ProjectRef project, Actor actor) {
        return new NoVisit();
    }

    OpenVisit open(ProjectRef project, Actor actor, UUID id, Form form) {
        Instant now = clock.instant();
        VisitLine line = queries.line(project.id(), id);
        Set<UUID> here =
                onDuty.now(project.id(), now).stream().map(Present::staffId).collect(Collectors.toSet());
        return new OpenVisit(
                line,
                card(
                        project,
                        actor,
                        form.value("name").isEmpty() ? line.name() : form.value("name"),
                        id(form.value("residentId")),
                        id(form.value("houseId")),
                        now),
                staff.list(project.id()).stream()
                        .map(member ->
                                new Colleague(member.id(), member.name(), member.post(), here.contains(member.id())))
                        .toList(),
                kinds.raised(),
                choices(project, now),
                Ids.next(),
                form);
    }

    List<TimeChoice> choices(ProjectRef project, Instant now) {
        return times(project).choices(now).stream()
                .map(choice -> new TimeChoice(choice.messageKey(), choice.at()))
                .toList();
    }

    PromiseTimes times(ProjectRef project) {
        return new PromiseTimes(settings.receptionHours(project.id()));
    }

    /** How to greet who is typed or chosen, and what to know about the house. */
    VisitorCard card(
            ProjectRef project,
            Actor actor,
            String name,
            @Nullable UUID residentId,
            @Nullable UUID houseId,
            Instant now) {
        Optional<Leader> leader = leaders.called(project.id(), name);
        ResidentRef resident = residentId == null
                ? null
                : residents.byId(project.id(), residentId).orElse(null);
        HouseRef house = resident != null
                ? resident.house()
                : houseId == null ? null : houses.byId(project.id(), houseId).orElse(null);
        List<ResidentRef> household = house == null ? List.of() : residents.ofHouse(project.id(), house.id());
        UUID shown = resident != null
                ? resident.id()
                : household.isEmpty() ? null : household.getFirst().id();
        WhoCalls who = shown == null ? null : callers.known(project, shown, now).orElse(null);
        HouseInstructions standing = house == null
                ? HouseInstructions.NONE
                : instructions.of(
                        project.id(), house.id(), now.atZone(project.zone()).toLocalDate());
        String title =
                leader.map(Leader::title).orElse(resident != null && resident.title() != null ? resident.title() : "");
        return new VisitorCard(
                phrases.book(project, actor, now),
                title,
                leader.map(Leader::greeting).orElse(""),
                who,
                resident != null,
                house,
                household.stream().map(ResidentRef::name).toList(),
                standing);
    }

    private static @Nullable UUID id(String typed) {
        return Address.id(typed);
    }
}
