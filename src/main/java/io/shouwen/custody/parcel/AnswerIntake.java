package io.shouwen.custody.parcel;

import io.shouwen.custody.consent.Consents;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers of an intake, each stored as it is given, so that a power failure loses none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.4.1", "3.4.2", "3.4.6"})
class AnswerIntake {

    private final Parcels parcels;
    private final Consents consents;
    private final Residents residents;
    private final Audit audit;
    private final Live live;

    AnswerIntake(Parcels parcels, Consents consents, Residents residents, Audit audit, Live live) {
        this.parcels = parcels;
        this.consents = consents;
        this.residents = residents;
        this.audit = audit;
        this.live = live;
    }

    /** The addressee is this resident. */
    Parcel address(UUID projectId, UUID id, UUID residentId, Actor by) {
        ResidentRef resident = residents.byId(projectId, residentId).orElseThrow(NotFound::new);
        String phone =
                residents.phone(projectId, residentId).map(PhoneNumber::digits).orElse("");
        UUID house = resident.house().id();
        Addressee found = new Addressee(resident.name(), phone, residentId, house);
        UUID standing = consents.standing(projectId, house).orElse(null);
        return change(projectId, id, by, "addressed", parcel -> parcel.addressTo(found, standing, by.id()));
    }

    /** Nobody of this name lives here. @param phone digits; may be empty */
    Parcel unknown(UUID projectId, UUID id, String name, String phone, Actor by) {
        Addressee stranger = new Addressee(name, phone, null, null);
        return change(projectId, id, by, "addressed", parcel -> parcel.addressTo(stranger, null, by.id()));
    }

    void announced(UUID projectId, UUID id, Announcement announcement, Actor by) {
        Addressee found = new Addressee(announcement.addressee(), announcement.phone(), null, announcement.house());
        UUID standing = consents.standing(projectId, announcement.house()).orElse(null);
        change(
                projectId,
                id,
                by,
                "announced",
                parcel -> parcel.addressTo(found, standing, by.id()).announced(announcement.id(), by.id()));
    }

    Parcel called(UUID projectId, UUID id, Parcel.Call call, boolean agrees, Actor by, Instant now) {
        return change(projectId, id, by, "answered", parcel -> parcel.called(call, agrees, by.id(), now));
    }

    Parcel right(UUID projectId, UUID id, Parcel.Call call, Actor by, Instant now) {
        return change(projectId, id, by, "answered", parcel -> parcel.right(call, by.id(), now));
    }

    Parcel answer(UUID projectId, UUID id, IntakeQuestion question, boolean answer, Actor by) {
        return change(projectId, id, by, "answered", parcel -> parcel.answer(question, answer, by.id()));
    }

    Parcel takeOver(UUID projectId, UUID id, Actor by) {
        return change(projectId, id, by, "taken-over", parcel -> parcel.takeOver(by.id()));
    }

    Parcel drop(UUID projectId, UUID id, Actor by, Instant now) {
        return change(projectId, id, by, "dropped", parcel -> parcel.drop(by.id(), now));
    }

    private Parcel change(UUID projectId, UUID id, Actor by, String action, UnaryOperator<Parcel> rule) {
        Parcel before = parcels.lock(projectId, id).orElseThrow(NotFound::new);
        Parcel after = rule.apply(before);
        parcels.save(projectId, after);
        audit.record(projectId, action, "parcel", id, Answers.of(before), Answers.of(after));
        live.publish(projectId, "parcels", id.toString());
        return after;
    }

    /** What the audit says of an intake: no name, no number. */
    private record Answers(Intake intake, boolean consent, UUID heldBy) {
        static Answers of(Parcel parcel) {
            return new Answers(parcel.intake(), parcel.consent() != null, parcel.heldBy());
        }
    }
}
