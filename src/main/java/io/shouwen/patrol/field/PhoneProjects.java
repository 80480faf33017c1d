package io.shouwen.patrol.field;

import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects in which a person works with the phone. */
@Repository
class PhoneProjects {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ProjectDirectory projects;

    PhoneProjects(JdbcClient jdbc, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    List<PhoneController.ProjectName> of(UUID accountId) {
        List<UUID> granted = jdbc.sql("""
                select distinct project_id from platform.person_role
                where person_id = ? and role in ('DESK', 'CONTROL', 'BUTLER', 'REPAIR', 'CONTRACTOR', 'HEAD', 'SUPERVISOR', 'MANAGER')""")
                .param(accountId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        List<ProjectRef> found = granted.contains(null)
                ? projects.all(MOST)
                : granted.isEmpty() ? List.of() : projects.list(granted, MOST);
        return found.stream()
                .map(one -> new PhoneController.ProjectName(one.code(), one.name()))
                .toList();
    }
}
