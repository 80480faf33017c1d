package io.shouwen.estate.settings;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.FirstProject;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a project, also the first of an empty installation; its star level is three until it is set. */
@Component
@Transactional
class OpenProject implements FirstProject {

    private static final int STARS = 3;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ProjectDirectory projects;

    OpenProject(JdbcClient jdbc, Audit audit, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.projects = projects;
    }

    @Override
    public ProjectRef open(String region, String code, String name) {
        UUID regionId =
                jdbc.sql("""
                insert into estate.region (id, name) values (?, ?)
                on conflict (name) do update set name = excluded.name returning id""").params(Ids.next(), region).query(UUID.class).single();
        jdbc.sql("insert into estate.project (id, region_id, code, name, star_level) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), regionId, code, name, STARS)
                .update();
        return projects.byCode(code).orElseThrow(NotFound::new);
    }

    boolean taken(String code) {
        return jdbc.sql("select exists (select 1 from estate.project where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    void open(UUID id, UUID regionId, String code, String name, @Nullable Integer stars) {
        jdbc.sql("insert into estate.project (id, region_id, code, name, star_level) values (?, ?, ?, ?, ?)")
                .params(id, regionId, code, name, stars == null ? STARS : stars)
                .update();
        audit.record(Ids.GROUP, "opened", "project", id, null, Map.of("code", code, "name", name));
    }
}
