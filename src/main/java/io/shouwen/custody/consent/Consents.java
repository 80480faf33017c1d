package io.shouwen.custody.consent;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The consents of the households. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Consents {

    /**
     * Joins the consent that stands for the household {@code h}: not withdrawn, and to a text that still counts. Moving
     * out ends it, because {@code h} is the household that lives there now.
     */
    static final String STANDING = """
             cross join lateral (
                select c.* from custody.consent c
                where c.project_id = h.project_id and c.household_id = h.household_id and c.withdrawn_at is null
                and c.text_version >= coalesce((
                    select max(t.version) from custody.consent_text t
                    where t.project_id = h.project_id and t.asks_anew), 1)
                order by c.given_at desc limit 1) c\s""";

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the consent that stands for the household living in a house now; empty if none does. */
    public Optional<UUID> standing(UUID projectId, UUID houseId) {
        return jdbc.sql("select c.id from estate.present_household h " + STANDING
                        + "where h.project_id = ? and h.house_id = ?")
                .params(projectId, houseId)
                .query(UUID.class)
                .optional();
    }

    /**
     * The language in which the household living in a house now wants to be written to: {@code zh} or {@code en}, as it said
     * with its last consent; {@code zh} if it never gave one.
     */
    public String language(UUID projectId, @Nullable UUID houseId) {
        return jdbc.sql("""
                select c.language from estate.present_household h
                join custody.consent c on c.project_id = h.project_id and c.household_id = h.household_id
                where h.project_id = ? and h.house_id = ? order by c.given_at desc, c.id desc limit 1""")
                .params(Sql.values(projectId, houseId))
                .query(String.class)
                .optional()
                .orElse("zh");
    }

    /** @param language {@code zh} or {@code en} */
    void saveLanguage(UUID projectId, UUID id, String language) {
        jdbc.sql("update custody.consent set language = ? where project_id = ? and id = ?")
                .params(language, projectId, id)
                .update();
    }

    /** The household living in a house now. */
    Optional<UUID> household(UUID projectId, UUID houseId) {
        return jdbc.sql("select household_id from estate.present_household where project_id = ? and house_id = ?")
                .params(projectId, houseId)
                .query(UUID.class)
                .optional();
    }

    /** All consents of a house, also of households that have moved out; the newest first. */
    List<Consent> ofHouse(UUID projectId, UUID houseId) {
        return jdbc.sql("""
                select * from custody.consent where project_id = ? and house_id = ?
                order by given_at desc, id desc limit 50""").params(projectId, houseId).query(Consents::row).list();
    }

    Optional<Consent> lock(UUID projectId, UUID id) {
        return jdbc.sql("select * from custody.consent where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query(Consents::row)
                .optional();
    }

    /** @return false if the household's consent to this text stands already */
    boolean insert(UUID projectId, UUID houseId, Consent consent, UUID takenBy) {
        return jdbc.sql("""
                insert into custody.consent (project_id, id, household_id, house_id, text_version, given_by, paper_id,
                    language, given_at, taken_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(projectId, consent.id(), consent.household(), houseId))
                        .params(Sql.values(consent.textVersion(), consent.givenBy(), consent.paper()))
                        .params(Sql.values(consent.language(), consent.givenAt(), takenBy))
                        .update()
                == 1;
    }

    void saveWithdrawal(UUID projectId, UUID id, Consent.Withdrawal withdrawal) {
        jdbc.sql("""
                update custody.consent set withdrawn_at = ?, withdrawn_kind = ?, withdrawn_by = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(withdrawal.at(), withdrawal.through().name(), withdrawal.by(), projectId, id))
                .update();
    }

    private static Consent row(ResultSet row, int n) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("text_version"),
                row.getString("given_by"),
                row.getObject("paper_id", UUID.class),
                row.getString("language"),
                Sql.instant(row, "given_at"),
                withdrawal(row));
    }

    private static Consent.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "withdrawn_at");
        return at == null
                ? null
                : new Consent.Withdrawal(
                        at,
                        Actor.Kind.valueOf(row.getString("withdrawn_kind")),
                        row.getObject("withdrawn_by", UUID.class));
    }
}
