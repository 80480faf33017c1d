package io.shouwen.contractors;

import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Search hits for companies and their people. */
@Component
class CompanySearch implements SearchSource {

    private final JdbcClient jdbc;

    CompanySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!ContractorRoles.maySee(Scope.current().actor()) || typed.length() < 2) {
            return List.of();
        }
        return jdbc.sql("""
                select c.id, c.name, (select string_agg(w.name, '、' order by w.added_at) from contractors.worker w
                    where w.project_id = c.project_id and w.company_id = c.id and w.ended_at is null
                      and strpos(lower(w.name), :typed) > 0) as people
                from contractors.company c
                where c.project_id = :project and (strpos(lower(c.name), :typed) > 0 or exists (
                    select from contractors.worker w
                    where w.project_id = c.project_id and w.company_id = c.id and w.ended_at is null
                      and strpos(lower(w.name), :typed) > 0))
                order by c.name collate platform.pinyin, c.id limit :limit""")
                .param("project", projectId)
                .param("typed", typed.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        "contractors.company",
                        row.getString("name"),
                        row.getString("people") == null ? "" : row.getString("people"),
                        CompanyQueries.PATH + "/" + row.getString("id")))
                .list();
    }
}
