package io.shouwen.estate.settings;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.FirstProject;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.standard.star.StarLevel;
import io.shouwen.standard.star.TakeLevel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a project, also the first of an empty installation, which takes its star level later. */
@Component
@Transactional
class OpenProject implements FirstProject {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ProjectDirectory projects;
    private final TakeLevel takeLevel;

    OpenProject(JdbcClient jdbc, Audit audit, ProjectDirectory projects, TakeLevel takeLevel) {
        this.takeLevel = takeLevel;
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
        jdbc.sql("insert into estate.project (id, region_id, code, name) values (?, ?, ?, ?)")
                .params(Ids.next(), regionId, code, name)
                .update();
        return projects.byCode(code).orElseThrow(NotFound::new);
    }

    boolean taken(String code) {
        return jdbc.sql("select exists (select 1 from estate.project where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** @param level which it takes from {@code now} on; null for none */
    void open(UUID id, UUID regionId, String code, String name, @Nullable StarLevel level, Actor by, Instant now) {
        jdbc.sql("insert into estate.project (id, region_id, code, name) values (?, ?, ?, ?)")
                .params(id, regionId, code, name)
                .update();
        if (level != null) {
            takeLevel.take(Ids.GROUP, id, level, now, by, now);
        }
        audit.record(Ids.GROUP, "opened", "project", id, null, Map.of("code", code, "name", name));
    }
}
