package io.shouwen.custody.parcel;

import io.shouwen.custody.CourierCalls;
import io.shouwen.custody.consent.Consents;
import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.custody.parcel.view.IntakeLine;
import io.shouwen.custody.parcel.view.IntakePage;
import io.shouwen.custody.parcel.view.IntakesPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.Masked;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills the pages of intakes. */
@Repository
class IntakeQueries {

    /** A call this long ago was hardly made in the courier's presence. */
    static final Duration LATELY = Duration.ofMinutes(15);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LIST = 100;

    private static final String LINE = """
            select c.id, c.tracking, c.courier, c.addressee, h.house_label, c.begun_at, c.ended_at, p.name as who, c.outcome,
                   c.photo_id is not null as photo, l.code
            from custody.parcel c
            join platform.person p on p.id = c.held_by
            left join estate.present_household h on h.project_id = c.project_id and h.house_id = c.house_id
            left join custody.thing t on t.project_id = c.project_id and t.id = c.thing_id
            left join custody.place l on l.project_id = t.project_id and l.id = t.place_id
            where c.project_id = :project and\s""";

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final Slots slots;
    private final Houses houses;
    private final CourierCalls calls;
    private final Consents consents;
    private final StandingInstructions instructions;

    IntakeQueries(
            JdbcClient jdbc,
            Parcels parcels,
            Slots slots,
            Houses houses,
            CourierCalls calls,
            Consents consents,
            StandingInstructions instructions) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.slots = slots;
        this.houses = houses;
        this.calls = calls;
        this.consents = consents;
        this.instructions = instructions;
    }

    IntakesPage intakes(ProjectRef project, Actor actor, int announced, Instant now, Form form) {
        List<IntakeLine> mine = jdbc.sql(
                        LINE + "c.outcome is null and c.held_by = :me order by c.begun_at limit :limit")
                .param("project", project.id())
                .param("me", actor.id())
                .param("limit", LIST)
                .query(IntakeQueries::line)
                .list();
        List<IntakeLine> others = jdbc.sql(
                        LINE + "c.outcome is null and c.held_by <> :me order by c.begun_at limit :limit")
                .param("project", project.id())
                .param("me", actor.id())
                .param("limit", LIST)
                .query(IntakeQueries::line)
                .list();
        Instant morning = LocalDate.ofInstant(now, project.zone())
                .atStartOfDay(project.zone())
                .toInstant();
        List<IntakeLine> ended = jdbc.sql(LINE + """
                c.outcome in ('TAKEN', 'REFUSED') and c.begun_at >= :morning
                order by c.begun_at desc, c.id desc limit 25""")
                .param("project", project.id())
                .param("morning", Sql.at(morning))
                .query(IntakeQueries::line)
                .list();
        return new IntakesPage(mine, others, ended, announced, ParcelRoles.mayTakeIn(actor), form);
    }

    /** The parcels of a batch, the last first. */
    List<IntakeLine> batch(UUID projectId, UUID batch) {
        return jdbc.sql(LINE + "c.batch_id = :batch and c.outcome is distinct from 'DROPPED' "
                        + "order by c.begun_at desc, c.id desc limit :limit")
                .param("project", projectId)
                .param("batch", batch)
                .param("limit", LIST)
                .query(IntakeQueries::line)
                .list();
    }

    IntakePage page(ProjectRef project, Actor actor, UUID id, List<Choice> choices, Instant now, Form form) {
        Parcel parcel = parcels.byId(project.id(), id).orElseThrow(NotFound::new);
        Addressee to = parcel.addressee();
        String house = Optional.ofNullable(to.house())
                .flatMap(of -> houses.byId(project.id(), of))
                .map(HouseRef::label)
                .orElse("");
        Intake intake = parcel.intake();
        String holder = parcels.holder(project.id(), id);
        return new IntakePage(
                id,
                parcel.tracking(),
                parcel.courier(),
                new IntakePage.To(
                        to.name(),
                        PhoneNumber.masked(to.phone()),
                        house,
                        to.house(),
                        to.resident(),
                        parcel.announcement() != null),
                Arrays.stream(IntakeQuestion.values())
                        .map(question -> step(question, intake.answers().get(question)))
                        .toList(),
                intake.next().map(Enum::name).orElse(null),
                intake.refusal()
                        .map(wrong -> new IntakePage.Wrong(
                                wrong.name(),
                                wrong.refusalKey(),
                                Mobile.parse(to.phone()).isPresent(),
                                consents.language(project.id(), to.house())))
                        .orElse(null),
                intake.mayTakeIn().isEmpty(),
                end(parcel, holder),
                parcel.end() == null && !parcel.heldBy().equals(actor.id()) ? holder : "",
                parcel.begunAt(),
                parcel.call() != null
                        ? parcel.call().at()
                        : lately(project.id(), parcel, now)
                                .map(CourierCalls.Call::at)
                                .orElse(null),
                CLOCK.format(LocalTime.ofInstant(now, project.zone())),
                (parcel.end() == null ? slots.proposed(project.id(), to.house()) : slots.of(project.id(), id))
                        .map(Slots.Slot::code)
                        .orElse(""),
                photo(project.id(), id),
                to.house() == null
                        ? HouseInstructions.NONE
                        : instructions.of(project.id(), to.house(), LocalDate.ofInstant(now, project.zone())),
                choices,
                ParcelRoles.mayTakeIn(actor),
                form);
    }

    /** The call to the addressee that was made in the courier's presence, as the telephone system reports it. */
    Optional<CourierCalls.Call> lately(UUID projectId, Parcel parcel, Instant now) {
        return parcel.addressee().phone().isEmpty()
                ? Optional.empty()
                : calls.lastTo(projectId, parcel.addressee().phone(), now.minus(LATELY));
    }

    private IntakePage.Photo photo(UUID projectId, UUID id) {
        return jdbc.sql("select blurred_id, photo_deleted_at from custody.parcel where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new IntakePage.Photo(
                        row.getObject("blurred_id", UUID.class), Sql.instantOrNull(row, "photo_deleted_at")))
                .single();
    }

    private static IntakePage.Step step(IntakeQuestion question, @Nullable Boolean answer) {
        return new IntakePage.Step(
                question.name(), question.messageKey(), answer, answer != null && question.refusedBy(answer));
    }

    private static IntakePage.@Nullable End end(Parcel parcel, String who) {
        Parcel.End end = parcel.end();
        return end == null
                ? null
                : new IntakePage.End(
                        end.outcome().messageKey(),
                        end instanceof Parcel.Refused refused ? refused.reason() : "",
                        end.at(),
                        who,
                        end instanceof Parcel.Taken);
    }

    private static IntakeLine line(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        Instant ended = Sql.instantOrNull(row, "ended_at");
        return new IntakeLine(
                row.getObject("id", UUID.class),
                row.getString("tracking"),
                row.getString("courier"),
                Masked.name(row.getString("addressee")),
                Objects.requireNonNullElse(row.getString("house_label"), ""),
                ended == null ? Sql.instant(row, "begun_at") : ended,
                row.getString("who"),
                outcome == null ? null : Parcel.Outcome.valueOf(outcome).messageKey(),
                Objects.requireNonNullElse(row.getString("code"), ""),
                row.getBoolean("photo"));
    }
}
