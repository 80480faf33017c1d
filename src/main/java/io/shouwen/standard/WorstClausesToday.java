package io.shouwen.standard;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.LoadedPart;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The worst clauses on Today, for those who answer for the standard. Counting them takes longer, so they are loaded after the page. */
@Component
class WorstClausesToday implements TodayPart {

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<LoadedPart> part(Reader reader) {
        return reader.actor().is(Role.MANAGER, Role.QUALITY, Role.ADMIN)
                ? Optional.of(new LoadedPart("standard/worst-clauses", reader.t("standard.worst")))
                : Optional.empty();
    }
}
