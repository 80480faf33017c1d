package io.shouwen.district;

import io.shouwen.district.view.Card;
import io.shouwen.district.view.Card.Hours;
import io.shouwen.district.view.Card.Person;
import io.shouwen.duty.OnDuty;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of a unit's residents, for the card and the poster of its lobby. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class Cards {

    private static final String CODE =
            "(u.building_code || case when u.unit_code = '' then '' else '-' || u.unit_code end)";
    private static final Duration AHEAD = Duration.ofHours(24);

    /** A lobby. @param code {@code 3-2}, as in URLs */
    record Lobby(
            String code,
            String building,
            String unit,
            @Nullable UUID district,
            @Nullable UUID butler) {}

    private final JdbcClient jdbc;
    private final StaffDirectory staff;
    private final ProjectSettings settings;
    private final Roster roster;
    private final OnDuty duty;

    Cards(JdbcClient jdbc, StaffDirectory staff, ProjectSettings settings, Roster roster, OnDuty duty) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.settings = settings;
        this.roster = roster;
        this.duty = duty;
    }

    Lobby lobby(UUID projectId, String code) {
        return jdbc.sql("select " + CODE + " as code, u.* from district.unit_district u where u.project_id = ? and "
                        + CODE + " = ?")
                .params(projectId, code)
                .query((row, n) -> lobby(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All lobbies sorted by building, or those of one district. */
    List<Lobby> lobbies(UUID projectId, @Nullable UUID district) {
        return jdbc.sql("select " + CODE + """
                 as code, u.* from district.unit_district u
                where u.project_id = :project and (cast(:district as uuid) is null or u.district_id = :district)
                order by u.building_key, u.unit_key""")
                .param("project", projectId)
                .param("district", district)
                .query((row, n) -> lobby(row))
                .list();
    }

    private static Lobby lobby(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Lobby(
                row.getString("code"),
                row.getString("building_code"),
                row.getString("unit_code"),
                row.getObject("district_id", UUID.class),
                row.getObject("butler_id", UUID.class));
    }

    /** The number of statements does not depend on the number of lobbies. */
    List<Card> cards(ProjectRef project, List<Lobby> lobbies, Instant now) {
        UUID id = project.id();
        StaffMember supervisor = staff.answering(id).orElse(null);
        List<Hours> hours = hours(id, LocalDate.ofInstant(now, project.zone()));
        ProjectSettings.Phones phones = settings.phones(id);
        List<UUID> shown = Stream.concat(
                        lobbies.stream().map(Lobby::butler), Stream.of(supervisor == null ? null : supervisor.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Person> people = people(id, shown);
        return lobbies.stream()
                .map(lobby -> {
                    UUID who = lobby.butler() != null ? lobby.butler() : supervisor == null ? null : supervisor.id();
                    return new Card(
                            lobby.code(),
                            lobby.building(),
                            lobby.unit(),
                            who == null ? null : people.get(who),
                            lobby.butler() == null,
                            hours,
                            phones.hotline(),
                            phones.centre());
                })
                .toList();
    }

    private Map<UUID, Person> people(UUID projectId, List<UUID> ids) {
        return staff.cards(projectId, ids).values().stream()
                .map(card -> new Person(card.id(), card.name(), card.post(), card.workPhone(), card.photo()))
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** The hours of the roster's post for butlers; the centre's reception hours if there is no such post. */
    private List<Hours> hours(UUID projectId, LocalDate today) {
        List<Hours> posts = roster.hours(projectId, PostKind.BUTLER, today).stream()
                .map(hours -> new Hours(hours.days(), hours.begins(), hours.ends()))
                .toList();
        if (!posts.isEmpty()) {
            return posts;
        }
        var reception = settings.receptionHours(projectId);
        return List.of(new Hours("DAILY", reception.opensAt(), reception.closesAt()));
    }

    /** Who answers now if the butler is not on duty; null if the butler is, or nobody is known. */
    @Nullable
    Person answeringNow(UUID projectId, Card card, Instant now) {
        Person butler = card.person();
        if (butler == null) {
            return null;
        }
        UUID answering = duty.answeringFor(projectId, butler.id(), now).orElse(butler.id());
        return answering.equals(butler.id())
                ? null
                : people(projectId, List.of(answering)).get(answering);
    }

    /** The next planned stand-in after hours; null if there is none. */
    @Nullable
    Person standIn(UUID projectId, Instant now) {
        return roster.planned(projectId, new Span(now, now.plus(AHEAD))).stream()
                .filter(shift -> shift.post().kind() == PostKind.STAND_IN)
                .findFirst()
                .map(shift -> people(projectId, List.of(shift.staffId())).get(shift.staffId()))
                .orElse(null);
    }

    void opened(UUID projectId, Lobby lobby, LocalDate day) {
        jdbc.sql("""
                insert into district.card_opening (project_id, building_code, unit_code, day, times)
                values (?, ?, ?, ?, 1)
                on conflict (project_id, building_code, unit_code, day) do update
                set times = district.card_opening.times + 1""").params(projectId, lobby.building(), lobby.unit(), day).update();
    }

    /** The state of a lobby's poster: the person on it, and how often the card was opened. */
    record Hung(
            @Nullable UUID butler,
            @Nullable String name,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable UUID photo,
            int opened) {}

    Map<String, Hung> hung(UUID projectId, LocalDate since) {
        return jdbc
                .sql("select " + CODE + """
                 as code, p.butler_id, s.name, p.hung_at, a.name as hung_by, p.photo_id,
                       coalesce((select sum(o.times) from district.card_opening o
                                 where o.project_id = u.project_id and o.building_code = u.building_code
                                   and o.unit_code = u.unit_code and o.day >= ?), 0)::int as opened
                from district.unit_district u
                left join lateral (
                    select * from district.poster p
                    where p.project_id = u.project_id and p.building_code = u.building_code and p.unit_code = u.unit_code
                    order by p.hung_at desc limit 1) p on true
                left join staff.member s on s.project_id = p.project_id and s.id = p.butler_id
                left join platform.person a on a.id = p.hung_by
                where u.project_id = ?""")
                .params(since, projectId)
                .query((row, n) -> Map.entry(
                        row.getString("code"),
                        new Hung(
                                row.getObject("butler_id", UUID.class),
                                row.getString("name"),
                                Sql.instantOrNull(row, "hung_at"),
                                row.getString("hung_by"),
                                row.getObject("photo_id", UUID.class),
                                row.getInt("opened"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Idempotent by id. */
    void hang(UUID projectId, UUID id, Lobby lobby, @Nullable UUID photo, UUID by, Instant now) {
        jdbc.sql("""
                insert into district.poster
                    (project_id, id, building_code, unit_code, butler_id, hung_by, hung_at, photo_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, id, lobby.building(), lobby.unit(), lobby.butler(), by, now, photo))
                .update();
    }
}
