package io.shouwen.custody;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of our own tags, such as {@code KEY-0042} for a key. Given once each, also under load. No place's code looks like
 * one: its last part has at most three characters.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class TagSeries {

    private final JdbcClient jdbc;

    TagSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param prefix of the kind of thing */
    public String next(UUID projectId, String prefix) {
        int number =
                jdbc.sql("""
                insert into custody.tag_series (project_id, prefix, last) values (?, ?, 1)
                on conflict (project_id, prefix) do update set last = tag_series.last + 1 returning last""").params(projectId, prefix).query(Integer.class).single();
        return "%s-%04d".formatted(prefix, number);
    }
}
