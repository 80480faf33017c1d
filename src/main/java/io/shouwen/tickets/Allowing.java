package io.shouwen.tickets;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.view.Moves;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which moves a page offers: those the rules would let through, so that nobody is shown a button that refuses. */
final class Allowing {

    private Allowing() {}

    /** Whether the person works on tickets at all, and does not only read them. */
    static boolean works(Actor me) {
        return me.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
    }

    static Moves moves(Ticket t, Actor me, boolean extensionAsked, FollowUps.@Nullable FollowUp followUp, Instant now) {
        Set<String> names = new HashSet<>();
        if (!works(me)) {
            return new Moves(names);
        }
        boolean owner = me.id().equals(t.owner());
        boolean leads = Ticket.leads(me);
        boolean here = !t.kind().led();
        HandOver offer = t.offer();
        names.add("comment");
        if (t.stage() == Stage.OFFERED && offer != null) {
            add(names, "answer", offer.to().answers(me.id()));
            add(names, "withdrawal", owner || leads || me.id().equals(offer.by()));
        }
        if (t.stage() == Stage.OPEN) {
            add(names, "hand-over", owner || leads);
            add(names, "settlement", here && (owner || leads));
            add(names, "take-over", leads && !owner);
        }
        add(names, "contact", here && t.stage() != Stage.CLOSED);
        if (t.stage() == Stage.OPEN || t.stage() == Stage.OFFERED) {
            add(names, "details", true);
            add(names, "escalation", t.level() < 2);
            add(
                    names,
                    "extension",
                    (owner || leads) && !extensionAsked && now.isBefore(t.due().at()));
            add(names, "extension-answer", t.grantedBy(me) && extensionAsked);
        }
        add(names, "closure", here && t.stage() == Stage.SETTLED && (owner || leads));
        add(names, "reopening", here && (t.stage() == Stage.CLOSED || t.stage() == Stage.SETTLED && (owner || leads)));
        add(names, "follow-up", followUp != null && maySo(followUp, me));
        add(names, "satisfaction-link", here && t.stage() == Stage.CLOSED);
        return new Moves(names);
    }

    private static boolean maySo(FollowUps.FollowUp followUp, Actor me) {
        try {
            followUp.by(me);
            return true;
        } catch (RuleBroken notThisPerson) {
            return false;
        }
    }

    private static void add(Set<String> names, String name, boolean allowed) {
        if (allowed) {
            names.add(name);
        }
    }
}
