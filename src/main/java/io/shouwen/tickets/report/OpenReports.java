package io.shouwen.tickets.report;

import io.shouwen.district.Butlers;
import io.shouwen.district.Lobbies;
import io.shouwen.duty.OnDuty;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.emergency.DeclareEmergency;
import io.shouwen.tickets.report.view.FollowedPage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts residents' reports from a lobby's card, without sign-in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.1.2.1"})
class OpenReports {

    public static final Duration LINK_LASTS = Duration.ofDays(60);

    private static final int TITLE = 40;

    /**
     * The typed report.
     *
     * @param house a room or a house in any form; empty if not given
     * @param claim that it is an emergency, or null
     */
    public record Report(
            UUID id,
            Kind kind,
            String words,
            String house,
            String name,
            String phone,
            @Nullable Claim claim) {}

    private final OpenTicket opening;
    private final DeclareEmergency declaring;
    private final MoveTicket move;
    private final FileStore files;
    private final Butlers butlers;
    private final StaffDirectory staff;
    private final OnDuty duty;
    private final Houses houses;
    private final JdbcClient jdbc;

    OpenReports(
            OpenTicket opening,
            DeclareEmergency declaring,
            MoveTicket move,
            FileStore files,
            Butlers butlers,
            StaffDirectory staff,
            OnDuty duty,
            Houses houses,
            JdbcClient jdbc) {
        this.opening = opening;
        this.declaring = declaring;
        this.move = move;
        this.files = files;
        this.butlers = butlers;
        this.staff = staff;
        this.duty = duty;
        this.houses = houses;
        this.jdbc = jdbc;
    }

    /** A hash of the address that changes daily and cannot be reversed. */
    public static String sender(String address, UUID projectId, LocalDate day) {
        return Sha256.hex(projectId + " " + day + " " + address).substring(0, 32);
    }

    /** Whether the id has been submitted before. */
    public boolean known(UUID projectId, UUID id) {
        return opening.known(projectId, id);
    }

    /** The first receiver is the butler on duty, or who answers in their place. @return the ticket's number */
    public String open(
            ProjectRef project,
            Lobbies.Lobby lobby,
            Report report,
            List<Prepared> photos,
            String sender,
            String tokenHash,
            Instant now) {
        Actor receiver = receiver(project.id(), lobby, now);
        HouseRef house = house(project.id(), lobby, report.house());
        String place = lobby.code() + (report.house().isEmpty() || house != null ? "" : " " + report.house());
        String line = report.words().lines().findFirst().orElse("").strip();
        NewTicket in = new NewTicket(
                report.id(),
                report.kind(),
                Channel.APP,
                TypedText.shortened(line, TITLE),
                report.words(),
                place,
                house == null ? null : house.id(),
                null,
                report.name(),
                report.phone(),
                null);
        Actor resident = new Actor.Resident(report.id(), report.name());
        OpenTicket.Opened opened = opening.open(in, project, receiver, resident, now);
        if (report.claim() != null) {
            declaring.declare(
                    project.id(), opened.id(), resident, report.claim().fault(), "", now);
        }
        Ticket ticket = move.begin(project.id(), opened.id());
        jdbc.sql("""
                insert into tickets.open_report (project_id, ticket_id, lobby, sender, token_hash, at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(project.id(), opened.id(), lobby.code(), sender, tokenHash, now))
                .params(Sql.values(now.plus(LINK_LASTS)))
                .update();
        photos.forEach(
                photo -> sentAlong(ticket, files.keep(project.id(), photo).id()));
        move.tell(
                ticket,
                List.of(receiver.id()),
                Notifications.Kind.TASK,
                "tickets.told.open-report",
                lobby.code(),
                line);
        return opened.number();
    }

    private void sentAlong(Ticket ticket, UUID fileId) {
        jdbc.sql("insert into tickets.report_file (project_id, ticket_id, file_id) values (?, ?, ?)")
                .params(ticket.projectId(), ticket.id(), fileId)
                .update();
    }

    private Actor receiver(UUID projectId, Lobbies.Lobby lobby, Instant now) {
        StaffMember responsible = butlers.answeringFor(projectId, lobby.building(), lobby.unit())
                .or(() -> staff.holders(projectId, Role.MANAGER).stream().findFirst())
                .orElseThrow(NotFound::new);
        UUID who = duty.answeringFor(projectId, responsible.id(), now).orElse(responsible.id());
        StaffMember one = staff.byId(projectId, who).orElse(responsible);
        return new Actor.Staff(one.id(), one.name(), one.roles());
    }

    /** Accepts only a house of the lobby's unit; any other text stays text, so that nobody can probe for houses. */
    private @Nullable HouseRef house(UUID projectId, Lobbies.Lobby lobby, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return houses.byCode(projectId, lobby.code() + "-" + typed)
                .or(() -> houses.byCode(projectId, typed))
                .filter(house -> house.parts().building().equals(lobby.building())
                        && house.parts().unit().equals(lobby.unit()))
                .orElse(null);
    }

    /** The state of the report, for the holder of the link. @throws NotFound if the link has expired */
    public FollowedPage followed(ProjectRef project, String token, Instant now) {
        return jdbc.sql("""
                select t.number, t.kind, t.title, t.stage, t.opened_at, t.responded_at, t.closed_at, s.at as settled_at,
                       r.lobby, r.expires_at
                from tickets.open_report r
                join tickets.ticket t on t.project_id = r.project_id and t.id = r.ticket_id
                left join tickets.settlement s on s.project_id = t.project_id and s.id = t.settlement_id
                where r.project_id = ? and r.token_hash = ? and r.expires_at > ?""")
                .params(project.id(), Sha256.hex(token), Sql.at(now))
                .query((row, n) -> new FollowedPage(
                        project.name(),
                        project.code(),
                        row.getString("lobby"),
                        row.getString("number"),
                        new Kind(row.getString("kind")),
                        row.getString("title"),
                        Sql.instant(row, "opened_at"),
                        Sql.instantOrNull(row, "responded_at"),
                        Sql.instantOrNull(row, "settled_at"),
                        Sql.instantOrNull(row, "closed_at"),
                        Sql.instant(row, "expires_at")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
