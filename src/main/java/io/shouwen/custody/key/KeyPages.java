package io.shouwen.custody.key;

import io.shouwen.custody.ChainQueries;
import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.key.view.KeyLoanPage;
import io.shouwen.custody.key.view.KeyLoanPage.Colleague;
import io.shouwen.custody.key.view.KeyPage;
import io.shouwen.custody.key.view.KeyReturnPage;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.custody.key.view.MandateLine;
import io.shouwen.custody.key.view.MandatePage;
import io.shouwen.custody.key.view.NewKeyPage;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.staff.StaffDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of one key, also as they come back with errors. */
@Component
class KeyPages {

    private final KeyQueries queries;
    private final KeyDetailQueries details;
    private final ChainQueries chains;
    private final StandingInstructions instructions;
    private final StaffDirectory staff;
    private final ProjectSettings settings;
    private final Clock clock;

    KeyPages(
            KeyQueries queries,
            KeyDetailQueries details,
            ChainQueries chains,
            StandingInstructions instructions,
            StaffDirectory staff,
            ProjectSettings settings,
            Clock clock) {
        this.queries = queries;
        this.details = details;
        this.chains = chains;
        this.instructions = instructions;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    KeyPage key(ProjectRef project, Actor actor, UUID id, String move, Form form) {
        KeyRow key = queries.one(project.id(), id);
        return new KeyPage(
                key,
                queries.note(project.id(), id),
                details.mandates(project.id(), id),
                details.open(project.id(), id),
                chains.chain(project.id(), id),
                CustodyRoles.works(actor) && key.inside() > 0 ? queries.hooks(project.id(), id) : List.of(),
                CustodyRoles.works(actor),
                CustodyRoles.leads(actor),
                form,
                move);
    }

    NewKeyPage fresh(ProjectRef project, UUID id, Form form) {
        return new NewKeyPage(id, queries.hooks(project.id(), null), form);
    }

    MandatePage mandate(ProjectRef project, UUID key, UUID id, Form form) {
        return new MandatePage(queries.one(project.id(), key), id, form);
    }

    KeyLoanPage loan(ProjectRef project, Actor actor, UUID id, UUID step, Form form) {
        KeyRow key = queries.one(project.id(), id);
        MandateLine mandate = details.mandates(project.id(), id).stream()
                .filter(line -> line.endedAt() == null)
                .findFirst()
                .orElse(null);
        return new KeyLoanPage(
                key,
                queries.note(project.id(), id),
                step,
                instructions(project, key.houseId()),
                mandate,
                staff.list(project.id()).stream()
                        .map(one -> new Colleague(one.id(), one.name(), one.post()))
                        .toList(),
                times(project),
                CustodyRoles.leads(actor),
                form);
    }

    private HouseInstructions instructions(ProjectRef project, @Nullable UUID house) {
        return house == null
                ? HouseInstructions.NONE
                : instructions.of(project.id(), house, LocalDate.ofInstant(clock.instant(), project.zone()));
    }

    /** In an hour, in three, and the end of the reception's day. */
    private List<LocalDateTime> times(ProjectRef project) {
        ReceptionHours hours = settings.receptionHours(project.id());
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), hours.zone()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime closing = now.toLocalDate().atTime(hours.closesAt());
        return Stream.of(now.plusHours(1), now.plusHours(3), closing)
                .filter(time -> time.isAfter(now))
                .sorted()
                .distinct()
                .toList();
    }

    KeyReturnPage back(ProjectRef project, UUID id, UUID step, Form form) {
        return new KeyReturnPage(
                queries.one(project.id(), id),
                step,
                details.open(project.id(), id),
                queries.hooks(project.id(), id),
                form);
    }
}
