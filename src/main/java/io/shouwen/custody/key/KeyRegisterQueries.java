package io.shouwen.custody.key;

import io.shouwen.custody.key.view.KeyRegisterPaper;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of loans. */
@Repository
class KeyRegisterQueries {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final JdbcClient jdbc;

    KeyRegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyRegisterPaper month(ProjectRef project, YearMonth month, int limit, Texts texts) {
        return new KeyRegisterPaper(
                project.name(),
                month.toString(),
                jdbc.sql("""
                select l.lent_at, l.until_at, l.due_at, l.back_at, l.lost, l.purpose, t.tag, t.label, k.house_label, s.pieces,
                       s.person, s.relation, s.reason, coalesce(w.name, '') as lender, coalesce(b.person, '') as back_by,
                       coalesce(v.reason, '') as override,
                       (select count(*) from custody.overnight_approval a
                        where a.project_id = l.project_id and a.loan_id = l.id) as nights
                from custody.key_loan l
                join custody.thing t on t.project_id = l.project_id and t.id = l.key_id
                join custody.key k on k.project_id = l.project_id and k.id = l.key_id
                join custody.step s on s.project_id = l.project_id and s.id = l.id
                left join custody.key_override v on v.project_id = l.project_id and v.id = l.id
                left join platform.person w on w.id = l.lender_id
                left join lateral (
                    select r.person from custody.step r
                    where r.project_id = l.project_id and r.loan_id = l.id order by r.seq desc limit 1) b on true
                where l.project_id = ? and l.lent_at >= ? and l.lent_at < ? order by l.lent_at, l.id limit ?""")
                        .params(Sql.values(
                                project.id(),
                                month.atDay(1).atStartOfDay(project.zone()).toInstant(),
                                month.plusMonths(1)
                                        .atDay(1)
                                        .atStartOfDay(project.zone())
                                        .toInstant(),
                                limit))
                        .query((row, n) -> row(row, project, texts))
                        .list());
    }

    private static KeyRegisterPaper.Row row(ResultSet row, ProjectRef project, Texts texts) throws SQLException {
        String house = HouseCode.said(row.getString("house_label"), texts);
        Instant back = Sql.instantOrNull(row, "back_at");
        Instant due = Sql.instant(row, "due_at");
        List<String> notes = new ArrayList<>();
        if (back != null && row.getInt("lost") == 0 && back.isAfter(due)) {
            notes.add(texts.t("custody.key.register.late"));
        }
        if (row.getInt("lost") > 0) {
            notes.add(texts.t("custody.key.register.lost", row.getInt("lost")));
        }
        if (row.getInt("nights") > 0) {
            notes.add(texts.t("custody.key.register.nights", row.getInt("nights")));
        }
        if (!row.getString("override").isEmpty()) {
            notes.add(texts.t("custody.key.overridden") + " " + row.getString("override"));
        }
        return new KeyRegisterPaper.Row(
                minute(Sql.instant(row, "lent_at"), project),
                (row.getString("tag") + " " + house + " " + row.getString("label")).replaceAll(" +", " "),
                row.getInt("pieces"),
                (row.getString("person") + " " + row.getString("relation")).strip(),
                texts.t(KeyPurpose.valueOf(row.getString("purpose")).messageKey()) + " " + row.getString("reason"),
                minute(Sql.instant(row, "until_at"), project),
                row.getString("lender"),
                minute(back, project),
                row.getString("back_by"),
                String.join("; ", notes));
    }

    private static String minute(@Nullable Instant at, ProjectRef project) {
        return at == null ? "" : MINUTE.format(at.atZone(project.zone()));
    }
}
