package io.shouwen.custody.count;

import io.shouwen.custody.CountFollowUp;
import io.shouwen.custody.Thing;
import io.shouwen.custody.count.view.CountNow;
import io.shouwen.custody.count.view.CountNow.Group;
import io.shouwen.custody.count.view.CountNow.Recent;
import io.shouwen.custody.count.view.CountNow.Said;
import io.shouwen.custody.count.view.CountPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the page of a count together: its five lists with labels and what was done about each difference. */
@Repository
class CountPages {

    private record Named(String label, String path) {}

    private final CountSessions counts;
    private final CountQueries queries;
    private final AnswerDifference answers;
    private final Scans scans;
    private final CountFollowUp followUp;
    private final JdbcClient jdbc;

    CountPages(
            CountSessions counts,
            CountQueries queries,
            AnswerDifference answers,
            Scans scans,
            CountFollowUp followUp,
            JdbcClient jdbc) {
        this.counts = counts;
        this.queries = queries;
        this.answers = answers;
        this.scans = scans;
        this.followUp = followUp;
        this.jdbc = jdbc;
    }

    CountPage page(UUID projectId, UUID id, Actor reader, Instant now, Form form) {
        CountSession session = counts.byId(projectId, id).orElseThrow(NotFound::new);
        UUID place = session.scope().place();
        return new CountPage(
                queries.line(projectId, id),
                now(projectId, session, reader, now, CountNow.MOST, "", "", ""),
                place == null ? null : "places/" + place,
                session.end() == null
                        ? null
                        : followUp.path(projectId, id, reader).orElse(null),
                queries.reason(projectId, id),
                form);
    }

    CountNow now(UUID projectId, UUID id, Actor reader, Instant now, String answer, String words, String refused) {
        return now(
                projectId,
                counts.byId(projectId, id).orElseThrow(NotFound::new),
                reader,
                now,
                CountNow.MOST,
                answer,
                words,
                refused);
    }

    /** @param most lines of each list */
    CountNow now(
            UUID projectId,
            CountSession session,
            Actor reader,
            Instant now,
            int most,
            String answer,
            String words,
            String refused) {
        List<Tally.Line> lines = answers.lines(projectId, session, now);
        boolean open = session.end() == null;
        boolean works = CountController.counts(reader);
        return new CountNow(
                session.id(),
                open,
                works,
                open
                        ? scans.place(projectId, session.id(), reader.id(), now)
                                .map(place -> places(projectId, Set.of(place)).getOrDefault(place, ""))
                                .orElse("")
                        : "",
                groups(projectId, session, lines, works, most),
                recent(projectId, session.id()),
                people(projectId, session.id()),
                answer,
                words,
                refused);
    }

    private List<Group> groups(UUID projectId, CountSession session, List<Tally.Line> lines, boolean works, int most) {
        Map<UUID, Named> things = things(
                projectId,
                lines.stream().map(Tally.Line::thing).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, String> places = places(
                projectId,
                lines.stream()
                        .flatMap(line ->
                                Stream.of(Optional.ofNullable(line.expected()), Optional.ofNullable(line.seen())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        Map<String, List<Said>> said = said(projectId, session.id());
        return Arrays.stream(Outcome.values())
                .map(outcome -> {
                    List<Tally.Line> of = lines.stream()
                            .filter(line -> line.outcome() == outcome)
                            .toList();
                    return new Group(
                            outcome.name().toLowerCase(Locale.ROOT),
                            session.end() == null && outcome == Outcome.MISSING
                                    ? "custody.count.not-yet"
                                    : outcome.messageKey(),
                            of.size(),
                            of.stream()
                                    .limit(most)
                                    .map(line -> line(session, line, things, places, said, works))
                                    .toList());
                })
                .toList();
    }

    private static CountNow.Line line(
            CountSession session,
            Tally.Line line,
            Map<UUID, Named> things,
            Map<UUID, String> places,
            Map<String, List<Said>> said,
            boolean works) {
        Named thing = line.thing() == null ? null : things.get(line.thing());
        boolean ended = session.end() != null;
        List<Said> answers = line.outcome() == Outcome.TWICE ? List.of() : said.getOrDefault(line.code(), List.of());
        boolean bare = works && answers.isEmpty();
        return new CountNow.Line(
                line.code(),
                thing == null ? "" : thing.label(),
                thing == null ? null : thing.path(),
                line.expected() == null ? "" : places.getOrDefault(line.expected(), ""),
                line.seen() == null ? "" : places.getOrDefault(line.seen(), ""),
                answers,
                bare && CountAnswer.may(CountAnswer.Kind.MOVED, line, ended) == null,
                works
                        && answers.stream().noneMatch(CountPages::found)
                        && CountAnswer.may(CountAnswer.Kind.FOUND, line, ended) == null,
                bare && CountAnswer.may(CountAnswer.Kind.EXPLAINED, line, ended) == null,
                Ids.next());
    }

    private static boolean found(Said said) {
        return said.messageKey().equals(CountAnswer.Kind.FOUND.messageKey());
    }

    private Map<UUID, Named> things(UUID projectId, Set<UUID> ids) {
        Map<UUID, Named> named = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, label, kind from custody.thing where project_id = :project and id in (:ids)")
                    .param("project", projectId)
                    .param("ids", ids)
                    .query(row -> {
                        UUID id = row.getObject("id", UUID.class);
                        String path = Thing.Kind.valueOf(row.getString("kind")).path() + "/" + id;
                        named.put(id, new Named(row.getString("label"), path));
                    });
        }
        return named;
    }

    private Map<UUID, String> places(UUID projectId, Set<UUID> ids) {
        Map<UUID, String> codes = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, code from custody.place where project_id = :project and id in (:ids)")
                    .param("project", projectId)
                    .param("ids", ids)
                    .query(row -> {
                        codes.put(row.getObject("id", UUID.class), row.getString("code"));
                    });
        }
        return codes;
    }

    private Map<String, List<Said>> said(UUID projectId, UUID count) {
        Map<String, List<Said>> said = new HashMap<>();
        jdbc.sql("""
                select a.code, a.kind, coalesce(p.code, '') as place, a.words, coalesce(w.name, '') as by_name, a.at, a.found_in
                from custody.count_answer a
                left join custody.place p on p.project_id = a.project_id and p.id = a.place_id
                left join platform.person w on w.id = a.by_id
                where a.project_id = ? and a.count_id = ? order by a.at, a.id""").params(projectId, count).query(row -> {
            said.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                    .add(new Said(
                            CountAnswer.Kind.valueOf(row.getString("kind")).messageKey(),
                            row.getString("place"),
                            row.getString("words"),
                            row.getString("by_name"),
                            Sql.instant(row, "at"),
                            row.getObject("found_in", UUID.class)));
        });
        return said;
    }

    private List<Recent> recent(UUID projectId, UUID count) {
        return jdbc.sql("""
                select s.code, s.scanned_place_id is not null as place, coalesce(p.code, '') as at, coalesce(w.name, '') as by_name,
                       s.happened_at
                from custody.count_scan s
                left join custody.place p on p.project_id = s.project_id and p.id = s.place_id
                left join platform.person w on w.id = s.by_id
                where s.project_id = ? and s.count_id = ? order by s.happened_at desc, s.id desc limit 8""")
                .params(projectId, count)
                .query((row, n) -> new Recent(
                        row.getString("code"),
                        row.getBoolean("place"),
                        row.getString("at"),
                        row.getString("by_name"),
                        Sql.instant(row, "happened_at")))
                .list();
    }

    /** Who scanned. */
    private List<String> people(UUID projectId, UUID count) {
        return jdbc.sql("""
                select distinct w.name from custody.count_scan s join platform.person w on w.id = s.by_id
                where s.project_id = ? and s.count_id = ? order by w.name""").params(projectId, count).query(String.class).list();
    }

    /** Label of a thing by its tag or the place of a code, for the answer to a scan. */
    String words(UUID projectId, String code, @Nullable UUID place) {
        if (place != null) {
            return code;
        }
        return jdbc.sql("""
                select t.label || coalesce(' · ' || p.code, '') from custody.thing t
                left join custody.place p on p.project_id = t.project_id and p.id = t.place_id
                where t.project_id = ? and t.tag = ? order by t.inside + t.abroad > 0 desc limit 1""")
                .params(projectId, code)
                .query(String.class)
                .optional()
                .map(label -> code + " " + label)
                .orElse(code);
    }
}
