package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.BoardPage.Heat;
import io.shouwen.patrol.board.view.BoardPage.Place;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts findings by place over time. */
@Repository
@Clause({"4.2.1", "4.2.2"})
class HeatMapQueries {

    private static final int DAYS = 14;
    private static final int WEEKS = 12;
    private static final int MOST_PLACES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    private final JdbcClient jdbc;

    HeatMapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param weeks whether to show twelve weeks instead of fourteen days; the last column contains {@code today} */
    Heat of(ProjectRef project, boolean weeks, LocalDate today) {
        int many = weeks ? WEEKS : DAYS;
        int width = weeks ? 7 : 1;
        LocalDate first = today.plusDays(1).minusDays((long) many * width);
        Map<String, List<Integer>> counts = new HashMap<>();
        jdbc.sql("""
                select coalesce(c.place, f.place) as place, (f.found_at at time zone :zone)::date as day, count(*) as many
                from patrol.finding f
                left join patrol.checkpoint c on c.project_id = f.project_id and c.id = f.checkpoint_id
                where f.project_id = :project and f.found_at >= :from and f.found_at < :to
                group by 1, 2""")
                .param("zone", project.zone().getId())
                .param("project", project.id())
                .param("from", Sql.at(first.atStartOfDay(project.zone()).toInstant()))
                .param(
                        "to",
                        Sql.at(today.plusDays(1).atStartOfDay(project.zone()).toInstant()))
                .query(row -> {
                    int column = (int) (ChronoUnit.DAYS.between(first, row.getObject("day", LocalDate.class)) / width);
                    List<Integer> line = counts.computeIfAbsent(
                            row.getString("place"), place -> new ArrayList<>(Collections.nCopies(many, 0)));
                    line.set(column, line.get(column) + row.getInt("many"));
                });
        List<Place> places = counts.entrySet().stream()
                .map(each -> new Place(each.getKey(), List.copyOf(each.getValue())))
                .sorted(Comparator.comparingInt(Place::sum).reversed().thenComparing(Place::name))
                .limit(MOST_PLACES)
                .toList();
        return new Heat(
                weeks,
                IntStream.range(0, many)
                        .mapToObj(column -> DAY.format(first.plusDays((long) column * width)))
                        .toList(),
                places);
    }
}
