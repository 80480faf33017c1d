package io.shouwen.repairs;

import io.shouwen.contractors.CompanySection;
import io.shouwen.platform.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders a company has or had, on its page. */
@Component
class OrdersOfCompany implements CompanySection {

    private final JdbcClient jdbc;

    OrdersOfCompany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "repairs.of-company";
    }

    @Override
    public List<Row> rows(UUID projectId, UUID companyId, int limit) {
        return jdbc.sql("""
                select t.id, t.number, t.title, t.opened_at, p.name from tickets.matter_viewer v
                join tickets.matter t on t.project_id = v.project_id and t.id = v.ticket_id
                join platform.person p on p.id = coalesce(t.offered_to, t.owner_id)
                where v.project_id = ? and v.viewer_id = ? and t.kind = 'REPAIR'
                order by v.opened_at desc, v.ticket_id desc limit ?""")
                .params(projectId, companyId, limit)
                .query((row, n) -> new Row(
                        row.getString("title"),
                        row.getString("number") + " · " + row.getString("name"),
                        Sql.instant(row, "opened_at"),
                        "repairs/" + row.getString("id")))
                .list();
    }
}
