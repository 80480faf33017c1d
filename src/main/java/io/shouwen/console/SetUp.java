package io.shouwen.console;

import io.shouwen.console.view.SetUpCard;
import io.shouwen.console.view.SetUpCard.Step;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.view.SetUpStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The path of setting up a project, from the steps of the rooms: one statement asks which are done. */
@Repository
class SetUp {

    private final JdbcClient jdbc;
    private final List<SetUpStep> steps;

    SetUp(JdbcClient jdbc, List<SetUpStep> steps) {
        this.jdbc = jdbc;
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(SetUpStep::order)).toList();
    }

    SetUpCard of(UUID projectId) {
        return jdbc.sql("select exists (select from console.set_up_dismissal where project_id = :project), "
                        + steps.stream().map(SetUpStep::done).collect(Collectors.joining(", ")))
                .param("project", projectId)
                .query((row, n) -> {
                    List<Step> path = new ArrayList<>();
                    for (SetUpStep step : steps) {
                        path.add(new Step(step.key(), step.path(), row.getBoolean(path.size() + 2)));
                    }
                    return new SetUpCard(path, row.getBoolean(1));
                })
                .single();
    }

    /** @return false if somebody dismissed it before */
    boolean dismiss(UUID projectId, Actor by, Instant now) {
        return jdbc.sql("""
                insert into console.set_up_dismissal (project_id, by_id, at) values (?, ?, ?) on conflict do nothing""").params(Sql.values(projectId, by.id(), now)).update() == 1;
    }
}
