package io.shouwen.standard.star;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.view.StarLevelsPage;
import io.shouwen.standard.star.view.StarLevelsPage.Cell;
import io.shouwen.standard.star.view.StarPage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the view records of the star levels' pages. */
@Component
class StarPages {

    /** Days of the group's values begin in this zone. */
    static final ZoneId GROUP = ZoneId.of("Asia/Shanghai");

    private record Fact(StarLevel level, StarItem item, Dated<Demand> demand) {}

    private final JdbcClient jdbc;
    private final StarProfiles profiles;

    StarPages(JdbcClient jdbc, StarProfiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    StarLevelsPage levels(boolean editable, Form form, Instant now) {
        List<Fact> facts = jdbc.sql("select * from standard.star_value order by written_at, id")
                .query((row, n) -> new Fact(
                        StarLevel.valueOf(row.getString("level")),
                        StarItem.valueOf(row.getString("item")),
                        StarProfiles.dated(row, StarProfiles.demand(row))))
                .list();
        Map<StarItem, Map<StarLevel, List<Dated<Demand>>>> byCell = new EnumMap<>(StarItem.class);
        facts.forEach(fact -> byCell.computeIfAbsent(fact.item(), any -> new EnumMap<>(StarLevel.class))
                .computeIfAbsent(fact.level(), any -> new ArrayList<>())
                .add(fact.demand()));
        return new StarLevelsPage(
                editable,
                Arrays.stream(StarItem.values())
                        .map(item -> new StarLevelsPage.Row(
                                item,
                                Arrays.stream(StarLevel.values())
                                        .map(level -> cell(
                                                level,
                                                byCell.getOrDefault(item, Map.of())
                                                        .getOrDefault(level, List.of()),
                                                now))
                                        .toList()))
                        .toList(),
                LocalDate.ofInstant(now, GROUP),
                form,
                changes());
    }

    static Cell cell(StarLevel level, List<Dated<Demand>> facts, Instant now) {
        Demand demand = asked(facts, now);
        Instant next = facts.stream()
                .map(Dated::validAt)
                .filter(at -> at.isAfter(now) && !asked(facts, at).equals(demand))
                .min(Instant::compareTo)
                .orElse(null);
        return new Cell(
                level,
                demand.amount(),
                demand.confirmed(),
                next,
                next == null ? null : asked(facts, next).amount());
    }

    private static Demand asked(List<Dated<Demand>> facts, Instant at) {
        return Dated.at(facts, at).map(Dated::what).orElse(Demand.NOTHING);
    }

    private List<StarLevelsPage.Change> changes() {
        return jdbc.sql("""
                select v.*, coalesce(p.name, '') as who from standard.star_value v
                left join platform.person p on p.id = v.written_by
                order by v.written_at desc, v.id desc limit 50""")
                .query((row, n) -> new StarLevelsPage.Change(
                        StarLevel.valueOf(row.getString("level")),
                        StarItem.valueOf(row.getString("item")),
                        StarProfiles.demand(row).amount(),
                        row.getBoolean("confirmed"),
                        Sql.instant(row, "valid_at"),
                        Sql.instant(row, "written_at"),
                        row.getString("who")))
                .list();
    }

    StarPage project(ProjectRef project, boolean editable, String wrong, Form form, Instant now) {
        StarProfile profile = profiles.of(project.id());
        return new StarPage(
                editable,
                profile.level(now).orElse(null),
                taken(project),
                Arrays.stream(StarItem.values())
                        .map(item -> row(profile, item, now))
                        .toList(),
                LocalDate.ofInstant(now, project.zone()),
                wrong,
                form,
                own(project));
    }

    private static StarPage.Row row(StarProfile profile, StarItem item, Instant now) {
        Asked applies = profile.value(item, now).orElse(null);
        return new StarPage.Row(
                item,
                applies,
                applies == null ? null : profile.since(item, now),
                profile.ofLevel(item, now).map(Asked::amount).orElse(null),
                profile.ahead(item, now).entrySet().stream()
                        .map(change -> new StarPage.Ahead(
                                change.getKey(), change.getValue().orElse(null)))
                        .toList());
    }

    private List<StarPage.Taken> taken(ProjectRef project) {
        return jdbc.sql("""
                select t.*, coalesce(p.name, '') as who from standard.star_taken t
                left join platform.person p on p.id = t.written_by
                where t.project_id = ? order by t.valid_at desc, t.written_at desc, t.id desc limit 20""")
                .param(project.id())
                .query((row, n) -> new StarPage.Taken(
                        StarLevel.valueOf(row.getString("level")),
                        Sql.instant(row, "valid_at"),
                        Sql.instant(row, "written_at"),
                        row.getString("who")))
                .list();
    }

    private List<StarPage.Change> own(ProjectRef project) {
        return jdbc.sql("""
                select o.*, true as confirmed, coalesce(p.name, '') as who from standard.star_own_value o
                left join platform.person p on p.id = o.written_by
                where o.project_id = ? order by o.written_at desc, o.id desc limit 50""")
                .param(project.id())
                .query((row, n) -> new StarPage.Change(
                        StarItem.valueOf(row.getString("item")),
                        StarProfiles.demand(row).amount(),
                        Sql.instant(row, "valid_at"),
                        Sql.instant(row, "written_at"),
                        row.getString("who")))
                .list();
    }
}
