package io.shouwen.estate;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.FirstProject;
import io.shouwen.platform.security.ProjectRef;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the first project of an empty installation, with a star level of three until it is set. */
@Component
@Transactional
class OpeningFirstProject implements FirstProject {

    static final int STARS = 3;

    private final JdbcClient jdbc;
    private final Projects projects;

    OpeningFirstProject(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
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
}
