package io.shouwen.custody.consent;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a project's consent text. Until the first is needed the shipped one is shown without being stored. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsentTexts {

    static final int FIRST = 1;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ConsentTexts(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The latest version. @param now date of the shipped one if none is stored */
    ConsentText latest(UUID projectId, Instant now) {
        return newest(projectId).orElseGet(() -> shipped(now));
    }

    /** The latest version, stored: a consent refers to it. */
    ConsentText kept(UUID projectId, Instant now) {
        return newest(projectId).orElseGet(() -> {
            insert(projectId, shipped(now));
            return newest(projectId).orElseThrow();
        });
    }

    List<ConsentText> all(UUID projectId) {
        return jdbc.sql("""
                select * from custody.consent_text where project_id = ? order by version desc limit 50""").param(projectId).query(ConsentTexts::row).list();
    }

    /** @return false if there is a version of this number already */
    boolean insert(UUID projectId, ConsentText text) {
        return jdbc.sql("""
                insert into custody.consent_text (project_id, id, version, chinese, english, asks_anew, since, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, text.id(), text.version(), text.chinese(), text.english()))
                        .params(Sql.values(text.asksAnew(), text.since(), text.madeBy()))
                        .update()
                == 1;
    }

    private Optional<ConsentText> newest(UUID projectId) {
        return jdbc.sql("select * from custody.consent_text where project_id = ? order by version desc limit 1")
                .param(projectId)
                .query(ConsentTexts::row)
                .optional();
    }

    private ConsentText shipped(Instant now) {
        return new ConsentText(
                Ids.next(), FIRST, shipped(Locale.SIMPLIFIED_CHINESE), shipped(Locale.ENGLISH), false, now, Ids.GROUP);
    }

    private String shipped(Locale locale) {
        return messages.getMessage("custody.consent.shipped", new Object[0], locale);
    }

    private static ConsentText row(ResultSet row, int n) throws SQLException {
        return new ConsentText(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("chinese"),
                row.getString("english"),
                row.getBoolean("asks_anew"),
                Sql.instant(row, "since"),
                row.getObject("made_by", UUID.class));
    }
}
