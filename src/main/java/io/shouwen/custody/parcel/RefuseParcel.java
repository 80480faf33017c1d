package io.shouwen.custody.parcel;

import io.shouwen.custody.consent.Consents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Returns a parcel to the courier after a wrong answer, and tells the addressee by SMS. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.4.1", "3.4.2", "3.4.6"})
class RefuseParcel {

    private final Parcels parcels;
    private final Consents consents;
    private final Outbox outbox;
    private final Audit audit;
    private final Live live;

    RefuseParcel(Parcels parcels, Consents consents, Outbox outbox, Audit audit, Live live) {
        this.parcels = parcels;
        this.consents = consents;
        this.outbox = outbox;
        this.audit = audit;
        this.live = live;
    }

    /**
     * Idempotent: a parcel returned already stays so.
     *
     * @param language of the message: {@code zh} or {@code en}; null for the household's
     */
    void refuse(ProjectRef project, UUID id, String reason, @Nullable String language, Actor by, Instant now) {
        Parcel before = parcels.lock(project.id(), id).orElseThrow(NotFound::new);
        if (before.end() instanceof Parcel.Refused) {
            return;
        }
        Parcel after = before.refuse(reason, by.id(), now);
        parcels.save(project.id(), after);
        if (after.end() instanceof Parcel.Refused refused) {
            String written = language == null
                    ? consents.language(project.id(), after.addressee().house())
                    : language;
            tell(project, after, refused.wrong(), written);
            audit.record(
                    project.id(), "refused", "parcel", id, null, Map.of("question", refused.wrong(), "reason", reason));
        }
        live.publish(project.id(), "parcels", id.toString());
    }

    /** Without a mobile number on the label or in the register nobody can be told. */
    private void tell(ProjectRef project, Parcel parcel, IntakeQuestion wrong, String language) {
        Mobile.parse(parcel.addressee().phone())
                .ifPresent(mobile -> outbox.send(
                        project.id(),
                        new Letter(
                                MessageChannel.SMS,
                                mobile.digits(),
                                Notifications.Kind.NEWS,
                                "parcel-refused/" + parcel.id(),
                                language,
                                wrong.toldKey(),
                                List.of(project.name(), parcel.courier(), TrackingNumber.tail(parcel.tracking())),
                                null)));
    }
}
