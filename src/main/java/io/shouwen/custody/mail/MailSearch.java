package io.shouwen.custody.mail;

import io.shouwen.platform.Masked;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search hits among parcels, by the tracking number or its last characters. */
@Component
class MailSearch implements SearchSource {

    private static final int LEAST = 4;

    private final JdbcClient jdbc;

    MailSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        String tag = TypedText.code(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (tag.length() < LEAST
                || !tag.matches("[A-Z0-9-]+")
                || !MailNavigation.opens(Scope.current().actor())) {
            return List.of();
        }
        return jdbc.sql("""
                select id, courier, tracking, addressee from custody.parcel
                where project_id = :project and outcome in ('TAKEN', 'REFUSED')
                and reverse(tracking) like reverse(:tag) || '%' order by begun_at desc, id desc limit :limit""")
                .param("project", projectId)
                .param("tag", tag)
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        "custody.mail.parcel",
                        (row.getString("courier") + " " + row.getString("tracking")).strip(),
                        Masked.name(row.getString("addressee")),
                        "mail-register/" + row.getObject("id", UUID.class)))
                .list();
    }
}
