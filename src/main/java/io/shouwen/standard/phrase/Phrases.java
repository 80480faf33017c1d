package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The phrases of the group and of projects, in versions that are never changed. */
@Repository
@Clause({"2.1.4", "3.1.4", "3.1.7"})
@Transactional(propagation = Propagation.MANDATORY)
public class Phrases {

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The phrases in force, for a page of the project. One query. */
    public PhraseBook book(ProjectRef project, Actor me, Instant now) {
        return new PhraseBook(
                inForce(project.id()),
                project.name(),
                me.name(),
                now.atZone(project.zone()).toLocalTime());
    }

    List<Phrase> inForce(UUID projectId) {
        List<Phrase> own = own(projectId);
        return Phrase.overlay(
                ShippedPhrases.ALL,
                own.stream().filter(phrase -> phrase.level() == Level.GROUP).toList(),
                own.stream().filter(phrase -> phrase.level() == Level.PROJECT).toList());
    }

    /** Every phrase on the levels that say something about it, in the order of the shipped set, own ones last. */
    List<PhraseLayers> layers(UUID projectId) {
        Map<UUID, List<Phrase>> byId = Stream.concat(ShippedPhrases.ALL.stream(), own(projectId).stream())
                .collect(Collectors.groupingBy(Phrase::id, LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream().map(PhraseLayers::new).toList();
    }

    /** The version on a level that an editor begins with; 0 before the first. */
    int version(UUID projectId, Level level, UUID id) {
        return jdbc.sql("select coalesce(max(version), 0) from " + from(level))
                .param("project", projectId)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** @param text null unless it is used */
    record Version(int version, PhraseUse use, @Nullable String text, String by, Instant at) {}

    /** The newest versions on a level. */
    List<Version> versions(UUID projectId, Level level, UUID id) {
        return jdbc.sql("""
                select v.version, v.use, v.text, v.written_at, coalesce(a.name, '') as name
                from (select * from""" + " " + from(level) + """
                 order by version desc limit 10) v
                left join platform.person a on a.id = v.written_by order by v.version desc""")
                .param("project", projectId)
                .param("id", id)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        PhraseUse.valueOf(row.getString("use")),
                        row.getString("text"),
                        row.getString("name"),
                        Sql.instant(row, "written_at")))
                .list();
    }

    private static String from(Level level) {
        return level == Level.GROUP
                ? "standard.group_phrase where id = :id and :project::uuid is not null"
                : "standard.phrase where project_id = :project and id = :id";
    }

    /** Adds a version under an optimistic lock. @return false if somebody else was first */
    boolean add(UUID projectId, Phrase phrase, PhraseUse use, UUID by, Instant now) {
        String columns = "id, version, occasion, time_of_day, language, use, text, written_by, written_at";
        String sql = phrase.level() == Level.GROUP
                ? "insert into standard.group_phrase (" + columns
                        + ") select :id, :version, :occasion, :time, :language,"
                        + " :use, :text, :by, :now where :project::uuid is not null on conflict do nothing"
                : "insert into standard.phrase (project_id, " + columns
                        + ") values (:project, :id, :version, :occasion,"
                        + " :time, :language, :use, :text, :by, :now) on conflict do nothing";
        return jdbc.sql(sql)
                        .param("project", projectId)
                        .param("id", phrase.id())
                        .param("version", phrase.version())
                        .param("occasion", phrase.occasion().name())
                        .param("time", phrase.time().name())
                        .param("language", phrase.language().name())
                        .param("use", use.name())
                        .param("text", phrase.text(), java.sql.Types.VARCHAR)
                        .param("by", by)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    Set<UUID> favourites(UUID projectId, UUID person) {
        return Set.copyOf(
                jdbc.sql("select phrase_id from standard.phrase_favourite where project_id = ? and person_id = ?")
                        .params(projectId, person)
                        .query(UUID.class)
                        .list());
    }

    void favourite(UUID projectId, UUID person, UUID phrase, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "insert into standard.phrase_favourite (project_id, person_id, phrase_id) values (?, ?, ?) on conflict do nothing"
                                : "delete from standard.phrase_favourite where project_id = ? and person_id = ? and phrase_id = ?")
                .params(projectId, person, phrase)
                .update();
    }

    /** The latest versions of the group and of the project, without those that were given back to the level below. */
    List<Phrase> own(UUID projectId) {
        return jdbc.sql("""
                with latest as (
                    (select distinct on (id) 'GROUP' as level, id, version, occasion, time_of_day, language, text, use
                     from standard.group_phrase order by id, version desc)
                    union all
                    (select distinct on (id) 'PROJECT', id, version, occasion, time_of_day, language, text, use
                     from standard.phrase where project_id = ? order by id, version desc))
                select * from latest where use <> 'RETURNED' order by level, id""").param(projectId).query(Phrases::phrase).list();
    }

    static Phrase phrase(ResultSet row, int n) throws SQLException {
        return new Phrase(
                row.getObject("id", UUID.class),
                Level.valueOf(row.getString("level")),
                Occasion.valueOf(row.getString("occasion")),
                TimeOfDay.valueOf(row.getString("time_of_day")),
                Language.valueOf(row.getString("language")),
                row.getString("text"),
                row.getInt("version"));
    }
}
