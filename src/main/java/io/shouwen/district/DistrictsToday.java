package io.shouwen.district;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hand-overs of districts that wait for the reader to confirm them. */
@Component
class DistrictsToday implements TodayPart {

    private final DistrictHandOvers handOvers;

    DistrictsToday(DistrictHandOvers handOvers) {
        this.handOvers = handOvers;
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
        List<Line> lines = handOvers.open(reader.project().id()).stream()
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
        return TodayLines.of(reader.t("nav.districts"), "districts", lines);
    }
}
