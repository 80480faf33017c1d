package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section of the house page with its waiting parcels. */
@Component
@Clause("3.4.5")
class ParcelsOfHouse implements HouseSection {

    private final MailQueries queries;

    ParcelsOfHouse(MailQueries queries) {
        this.queries = queries;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String titleKey() {
        return "custody.pickup.section";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        return queries.waiting(projectId, house.id(), limit).stream()
                .map(ParcelsOfHouse::row)
                .toList();
    }

    private static Row row(MailLine parcel) {
        return Row.record(
                (parcel.courier() + " " + parcel.tracking()).strip(),
                parcel.addressee() + " · " + parcel.place(),
                parcel.at(),
                "mail-register/" + parcel.id());
    }

    @Override
    public @Nullable Move move(UUID houseId) {
        return Scope.current().actor().is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER)
                ? new Move("custody.pickup.hand-out-command", "pickups?house=" + houseId)
                : null;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return MailNavigation.opens(actor);
    }
}
