package io.shouwen.breaches.law;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The articles that the group keeps, in versions that are never changed. */
@Repository
@Clause("2.1.8")
@Transactional(propagation = Propagation.MANDATORY)
public class LawArticles {

    private final JdbcClient jdbc;
    private final Audit audit;

    LawArticles(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The newest version of each. */
    List<LawArticle> list() {
        return jdbc.sql("""
                select * from (select distinct on (id) * from breaches.article order by id, version desc) a
                order by a.cited desc, a.place, a.id""").query(LawArticles::article).list();
    }

    /** Those a notice of this day may cite. */
    public List<LawArticle> citable(LocalDate day) {
        return list().stream()
                .filter(article -> article.cited() && !article.validFrom().isAfter(day))
                .toList();
    }

    /** Those of {@link #citable} that were chosen. */
    public List<LawArticle> chosen(Collection<String> ids, LocalDate day) {
        return citable(day).stream()
                .filter(article -> ids.contains(article.id().toString()))
                .toList();
    }

    /** @return false if somebody else wrote this version first */
    boolean write(UUID projectId, LawArticle article, UUID by, Instant now) {
        int written = jdbc.sql("""
                insert into breaches.article
                    (id, version, law, article, text, place, valid_from, cited, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(article.id(), article.version(), article.law(), article.article(), article.text()))
                .params(Sql.values(article.place(), article.validFrom(), article.cited(), by, now))
                .update();
        if (written == 1) {
            audit.record(projectId, "wrote", "law-article", article.id(), null, article);
        }
        return written == 1;
    }

    /** The text of a notice. @param known values of the variables that the breach knows */
    public String notice(
            UUID projectId, Map<String, String> known, List<LawArticle> cited, Instant until, ZoneId zone) {
        return NoticeText.of(template(projectId), known, cited, until, zone);
    }

    /** The project's text of notices, the group's, or the shipped one. */
    String template(UUID projectId) {
        return jdbc.sql("""
                select text from (
                    (select 1 as level, text from breaches.template where project_id = ? order by version desc limit 1)
                    union all
                    (select 2, text from breaches.group_template order by version desc limit 1)) t
                where text <> '' order by level limit 1""").param(projectId).query(String.class).optional().orElse(NoticeText.SHIPPED);
    }

    /** @param group whether it is written for the whole group @param text empty returns to the level below */
    void template(UUID projectId, boolean group, String text, UUID by, Instant now) {
        if (group) {
            jdbc.sql("""
                    insert into breaches.group_template (version, text, written_by, written_at)
                    select coalesce(max(version), 0) + 1, ?, ?, ? from breaches.group_template""").params(text, by, Sql.at(now)).update();
        } else {
            jdbc.sql("""
                    insert into breaches.template (project_id, version, text, written_by, written_at)
                    select :project, coalesce(max(version), 0) + 1, :text, :by, :now
                    from breaches.template where project_id = :project""")
                    .param("project", projectId)
                    .param("text", text)
                    .param("by", by)
                    .param("now", Sql.at(now))
                    .update();
        }
        audit.record(projectId, "wrote", "notice-template", group ? Ids.GROUP : projectId, null, Map.of("text", text));
    }

    private static LawArticle article(ResultSet row, int n) throws SQLException {
        return new LawArticle(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("law"),
                row.getString("article"),
                row.getString("text"),
                row.getString("place"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("cited"));
    }
}
