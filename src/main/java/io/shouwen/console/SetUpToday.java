package io.shouwen.console;

import io.shouwen.console.view.SetUpCard;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The set-up path on Today, for managers and administrators, until it is done or dismissed. */
@Component
class SetUpToday implements TodayPart {

    private final SetUp setUp;

    SetUpToday(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<SetUpCard> part(Reader reader) {
        return reader.actor().is(Role.MANAGER, Role.ADMIN)
                ? Optional.of(setUp.of(reader.project().id())).filter(SetUpCard::shown)
                : Optional.empty();
    }
}
