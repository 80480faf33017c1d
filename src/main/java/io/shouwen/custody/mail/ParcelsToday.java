package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Parcels on their last day, whose addressees are called, and those beyond it, which go back to the courier. */
@Component
@Clause("3.4.5")
class ParcelsToday implements TodayPart {

    private final MailQueries queries;

    ParcelsToday(MailQueries queries) {
        this.queries = queries;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        if (!reader.actor().is(Role.DESK, Role.SUPERVISOR)) {
            return Optional.empty();
        }
        return TodayLines.of(
                reader.t("custody.mail.title"),
                "mail-register?show=waiting",
                queries.due(reader.project().id(), reader.midnight(), TodayLines.MOST).stream()
                        .map(parcel -> line(reader, parcel))
                        .toList());
    }

    private static Line line(Reader reader, MailLine parcel) {
        return new Line(
                "inbox",
                reader.t(parcel.state() == MailState.OVERDUE ? "custody.pickup.today" : "custody.pickup.today.soon"),
                (parcel.courier() + " " + parcel.tracking()).strip(),
                HouseCode.said(parcel.house(), reader.texts()),
                parcel.due(),
                false,
                "mail-register/" + parcel.id());
    }
}
