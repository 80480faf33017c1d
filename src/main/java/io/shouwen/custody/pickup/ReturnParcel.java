package io.shouwen.custody.pickup;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Receiver;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a parcel back to the courier: after the limit, or because the addressee does not want it; the addressee is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
public class ReturnParcel {

    private final Custody custody;
    private final WaitingParcels waiting;
    private final HandOuts handOuts;
    private final EndPickup endPickup;
    private final TellAddressee tell;
    private final Live live;

    ReturnParcel(
            Custody custody,
            WaitingParcels waiting,
            HandOuts handOuts,
            EndPickup endPickup,
            TellAddressee tell,
            Live live) {
        this.custody = custody;
        this.waiting = waiting;
        this.handOuts = handOuts;
        this.endPickup = endPickup;
        this.tell = tell;
        this.live = live;
    }

    /**
     * @param step id of the step, made by the form
     * @param courier who takes it
     * @param unwanted whether the addressee does not want it
     */
    public void giveBack(
            ProjectRef project,
            UUID parcel,
            UUID step,
            Receiver courier,
            String why,
            boolean unwanted,
            Actor by,
            Instant now) {
        if (handOuts.lock(project.id(), Set.of(parcel)) == 0) {
            throw new NotFound();
        }
        WaitingParcel here =
                waiting.find(project.id(), parcel).orElseThrow(() -> new RuleBroken("3.4.5", "custody.rule.gone"));
        RuleBroken.throwIf(here.mayGoBack(unwanted, now));
        custody.giveBack(new Custody.Move(project.id(), step, by, now, now), parcel, courier, why);
        endPickup.left(project.id(), List.of(here), now);
        tell.tell(project, TellAddressee.Kind.RETURNED, parcel.toString(), List.of(here), null, now);
        live.publish(project.id(), "parcels", here.house().toString());
    }
}
