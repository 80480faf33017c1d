package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.BoardPage.District;
import io.shouwen.patrol.board.view.RoundsCard;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The day's rounds by district: a butler's own, all for those who lead. */
@Component
class RoundsToday implements TodayPart {

    private final BoardQueries queries;

    RoundsToday(BoardQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<RoundsCard> part(Reader reader) {
        if (!reader.actor().leads() && !reader.actor().is(Role.BUTLER)) {
            return Optional.empty();
        }
        List<District> districts = queries.rounds(
                reader.project(),
                reader.now(),
                reader.actor().leads() ? null : reader.actor().id());
        return districts.isEmpty() ? Optional.empty() : Optional.of(new RoundsCard(reader.today(), districts));
    }
}
