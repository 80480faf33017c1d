package io.shouwen.district;

import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hand-overs of districts that wait for the reader to confirm them, and the buildings and units that became a butler's in
 * the last week, so that their people are called on.
 */
@Component
class DistrictsToday implements TodayPart {

    private static final Duration NEW = Duration.ofDays(7);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final DistrictHandOvers handOvers;
    private final JdbcClient jdbc;

    DistrictsToday(DistrictHandOvers handOvers, JdbcClient jdbc) {
        this.handOvers = handOvers;
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>(toConfirm(reader));
        lines.addAll(newlyMine(reader));
        return TodayLines.of(reader.t("nav.districts"), "districts", lines);
    }

    private List<Line> toConfirm(Reader reader) {
        return handOvers.open(reader.project().id()).stream()
                .filter(each -> Arrays.stream(HandOverSide.values())
                        .anyMatch(side -> each.word(side) == null && each.own(side, reader.actor())
                                || each.late(reader.now()) && each.inStead(side, reader.actor())))
                .limit(TodayLines.MOST)
                .map(each -> new Line(
                        "users",
                        reader.t("district.today.confirm"),
                        each.from().districtName().equals(each.to().districtName())
                                ? each.from().districtName()
                                : each.from().districtName() + " → " + each.to().districtName(),
                        "",
                        each.due(),
                        false,
                        "districts/hand-overs/" + each.id()))
                .toList();
    }

    private List<Line> newlyMine(Reader reader) {
        if (!reader.actor().is(Role.BUTLER)) {
            return List.of();
        }
        return jdbc.sql("""
                select t.building_code, t.unit_code, t.from_at from district.term t
                where t.project_id = ? and t.butler_id = ? and t.to_at is null and t.from_at > ? and exists (
                    select from district.term before
                    where before.project_id = t.project_id and before.building_code = t.building_code
                      and before.unit_code = t.unit_code and before.to_at = t.from_at and before.butler_id <> t.butler_id)
                order by t.from_at desc, t.building_code, t.unit_code limit ?""")
                .params(Sql.values(
                        reader.project().id(), reader.actor().id(), reader.now().minus(NEW), TodayLines.MOST))
                .query((row, n) -> line(reader, row.getString(1), row.getString(2), Sql.instant(row, "from_at")))
                .list();
    }

    private static Line line(Reader reader, String building, String unit, Instant from) {
        return new Line(
                "home",
                reader.t("district.today.newly-mine"),
                unit.isEmpty()
                        ? reader.t("district.today.building", building)
                        : reader.t("district.today.unit", building, unit),
                reader.t(
                        "district.today.since",
                        DAY.format(from.atZone(reader.project().zone()))),
                null,
                false,
                "houses?building=" + building + (unit.isEmpty() ? "" : "&unit=" + unit));
    }
}
