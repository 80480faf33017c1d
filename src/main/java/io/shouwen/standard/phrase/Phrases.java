package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
