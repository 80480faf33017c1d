package io.shouwen.desk;

import io.shouwen.custody.pickup.PickupQueries;
import io.shouwen.desk.view.ParcelsToHandOut;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Parcels to hand out, on the desk's screen: how many wait, and a field for whoever comes for one. */
@Component
@Clause("3.4.5")
class ParcelsAtDesk implements DeskSection {

    private static final int SHOWN = 5;

    private final PickupQueries pickups;
    private final Clock clock;

    ParcelsAtDesk(PickupQueries pickups, Clock clock) {
        this.pickups = pickups;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "parcels";
    }

    @Override
    public ParcelsToHandOut fill(ProjectRef project, Actor actor) {
        return new ParcelsToHandOut(pickups.atDesk(project.id(), SHOWN, clock.instant()));
    }

    @Override
    public Key key() {
        return new Key("K", "custody.pickup.desk");
    }

    @Override
    public List<String> topics() {
        return List.of("parcels");
    }

    @Override
    public List<Move> moves() {
        return List.of(new Move("inbox", "custody.pickup.hand-out-command", "pickups"));
    }
}
