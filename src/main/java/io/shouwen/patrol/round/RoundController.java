package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.RoundRow;
import io.shouwen.patrol.round.view.RoundsPage;
import io.shouwen.patrol.round.view.WalkPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds of a day with their export, and each walk by checkpoint. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause({"4.2.1", "4.2.2"})
class RoundController {

    private final RoundQueries rounds;
    private final WalkQueries walks;
    private final RefusedRecords refused;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    RoundController(
            RoundQueries rounds,
            WalkQueries walks,
            RefusedRecords refused,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.rounds = rounds;
        this.walks = walks;
        this.refused = refused;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/rounds")
    RoundsPage rounds(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String state,
            @RequestParam @Nullable UUID district,
            @RequestParam @Nullable UUID after) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        LocalDate shown = day(day, today);
        RoundState in = state(state);
        return new RoundsPage(
                shown,
                today,
                in,
                district,
                rounds.districts(project.id()),
                rounds.counts(project, new RoundQueries.Filter(shown, shown, district, null), now),
                rounds.page(project, new RoundQueries.Filter(shown, shown, district, in), after, now),
                actor.leads() ? refused.unseen(project.id()) : 0,
                project.zone());
    }

    /** The period of the export: the day or its month. */
    @GetMapping("/p/{project}/patrol/rounds/export")
    ResponseEntity<byte[]> export(
            ProjectRef project,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean month,
            @RequestParam(defaultValue = "") String state,
            @RequestParam @Nullable UUID district,
            Locale locale) {
        Instant now = clock.instant();
        LocalDate of = day(day, LocalDate.ofInstant(now, project.zone()));
        RoundQueries.Filter filter = new RoundQueries.Filter(
                month ? of.withDayOfMonth(1) : of,
                month ? of.withDayOfMonth(of.lengthOfMonth()) : of,
                district,
                state(state));
        List<RoundRow> rows = rounds.list(project, filter, null, RoundSheet.MOST_ROUNDS, now);
        String period = month ? of.toString().substring(0, 7) : of.toString();
        audit.record(
                project.id(),
                "exported",
                "patrol.rounds",
                project.id(),
                null,
                Map.of("rows", rows.size(), "period", period));
        return RoundSheet.of(rows, project, period, new Texts(messages, locale));
    }

    @GetMapping("/p/{project}/patrol/walks/{id}")
    WalkPage walk(ProjectRef project, Actor actor, @PathVariable UUID id, Locale locale) {
        return walks.page(project, actor, id, Form.EMPTY, new Texts(messages, locale));
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        return Objects.requireNonNullElse(Address.day(typed), otherwise);
    }

    private static @Nullable RoundState state(String typed) {
        for (RoundState state : RoundState.values()) {
            if (state.name().equals(typed)) {
                return state;
            }
        }
        return null;
    }
}
