package io.shouwen.duty;

import io.shouwen.duty.view.DutyCard;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is on duty now, and which post is empty, on Today of the staff. */
@Component
class OnDutyToday implements TodayPart {

    private final DutyBoard board;

    OnDutyToday(DutyBoard board) {
        this.board = board;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<DutyCard> part(Reader reader) {
        if (!reader.actor().is(Role.staff())) {
            return Optional.empty();
        }
        return DutyCard.of(board.now(reader.project().id(), reader.actor(), reader.now()));
    }
}
