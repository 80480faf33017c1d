package io.shouwen.repairs.urge;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSection;
import io.shouwen.repairs.urge.view.UrgingSection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The section of a repair with how often and when the resident asked where somebody is. */
@Component
class UrgingsOfRepair implements RepairSection {

    private final JdbcClient jdbc;

    UrgingsOfRepair(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable View section(Repair repair, Reader reader) {
        List<UrgingSection.Line> lines = jdbc.sql("""
                select u.at, u.words, a.name from repairs.urging u join platform.person a on a.id = u.by_id
                where u.project_id = ? and u.repair_id = ? order by u.at desc limit 50""")
                .params(repair.projectId(), repair.id())
                .query((row, n) ->
                        new UrgingSection.Line(Sql.instant(row, "at"), row.getString("name"), row.getString("words")))
                .list();
        boolean may = UrgeRepair.mayUrge(repair) == null
                && reader.actor().is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
        return lines.isEmpty() && !may
                ? null
                : new UrgingSection(repair.id(), lines, may, reader.open().equals("urgings"), reader.form("urgings"));
    }
}
