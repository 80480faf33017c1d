package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a complaint from its own form: without a trace of who if the complainant wants that, and about whom. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.3.4", "4.2.3"})
class OpenComplaint {

    /**
     * What the form says.
     *
     * @param words the complainant's own
     * @param code by which an anonymous complainant asks back; null for one with a name
     * @param about staff whom it is about
     */
    record Told(
            UUID id,
            Channel channel,
            String title,
            String words,
            ComplaintSubject subject,
            String place,
            @Nullable UUID house,
            @Nullable UUID resident,
            String name,
            String phone,
            @Nullable String code,
            List<UUID> about) {

        /** Nothing of who it is; the house only as far as it was given for this. */
        Told unnamed(boolean keepHouse, String byCode) {
            return new Told(
                    id,
                    channel,
                    title,
                    words,
                    subject,
                    keepHouse ? place : "",
                    keepHouse ? house : null,
                    null,
                    "",
                    "",
                    byCode,
                    about);
        }
    }

    private final OpenTicket opening;
    private final Complaints complaints;
    private final BarFromComplaint bar;

    OpenComplaint(OpenTicket opening, Complaints complaints, BarFromComplaint bar) {
        this.opening = opening;
        this.complaints = complaints;
        this.bar = bar;
    }

    /** Idempotent. @return its number */
    String open(ProjectRef project, Told told, Actor by, Instant now) {
        boolean again = opening.known(project.id(), told.id());
        OpenTicket.Opened opened = opening.open(
                new NewTicket(
                        told.id(),
                        Kind.COMPLAINT,
                        told.channel(),
                        told.title(),
                        told.words(),
                        told.place(),
                        told.house(),
                        told.resident(),
                        told.name(),
                        told.phone(),
                        null,
                        told.about().stream()
                                .filter(person -> !person.equals(by.id()))
                                .sorted()
                                .toList()),
                project,
                by,
                now);
        if (!again) {
            complaints.read(project.id(), told.id(), told.subject(), told.title(), by.id(), now);
            if (told.code() != null) {
                complaints.unnamed(project.id(), told.id(), hash(told.code()), now);
            }
            if (told.about().contains(by.id())) {
                bar.bar(project, told.id(), by.id(), by, now);
            }
        }
        return opened.number();
    }

    /** As typed, without blanks and hyphens, in capitals. */
    static String hash(String code) {
        return Sha256.hex("complaint " + code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
    }
}
