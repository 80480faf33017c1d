package io.shouwen.custody.pickup;

import io.shouwen.custody.consent.Consents;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to addressees by SMS in the language of the household, and the record of them. Several parcels for one number are told of in one message. The
 * code is the message's secret: it is not kept in the delivery log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellAddressee {

    /** What a message says. */
    enum Kind {
        ARRIVED,
        REMINDER,
        NEW_CODE,
        RETURNED;

        String messageKey() {
            return "custody.pickup.sms." + word();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final JdbcClient jdbc;
    private final Consents consents;
    private final Outbox outbox;

    TellAddressee(JdbcClient jdbc, Consents consents, Outbox outbox) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.outbox = outbox;
    }

    /**
     * @param cause with the kind and the number it is one message, however often it is told
     * @return whether any of the parcels has a mobile number
     */
    boolean tell(
            ProjectRef project,
            Kind kind,
            String cause,
            List<WaitingParcel> parcels,
            @Nullable PickupCode code,
            Instant now) {
        Map<String, List<WaitingParcel>> byNumber = new LinkedHashMap<>();
        parcels.forEach(parcel -> byNumber.computeIfAbsent(
                        Mobile.parse(parcel.phone()).map(Mobile::digits).orElse(""), number -> new ArrayList<>())
                .add(parcel));
        byNumber.forEach((number, told) -> {
            if (!number.isEmpty()) {
                outbox.send(project.id(), letter(project, kind, cause, number, told, code));
            }
            told.forEach(parcel -> insert(project.id(), parcel.id(), kind, number, now));
        });
        return byNumber.keySet().stream().anyMatch(number -> !number.isEmpty());
    }

    private Letter letter(
            ProjectRef project,
            Kind kind,
            String cause,
            String number,
            List<WaitingParcel> told,
            @Nullable PickupCode code) {
        WaitingParcel first = told.getFirst();
        return new Letter(
                MessageChannel.SMS,
                number,
                Notifications.Kind.NEWS,
                "pickup/" + kind.word() + "/" + cause,
                consents.language(project.id(), first.house()),
                kind.messageKey(),
                List.of(
                        project.name(),
                        Integer.toString(told.size()),
                        tail(first.tag()),
                        lastDay(first, project.zone()).toString()),
                code == null ? null : code.digits());
    }

    private static String tail(String tag) {
        return tag.substring(Math.max(0, tag.length() - 4));
    }

    private static LocalDate lastDay(WaitingParcel parcel, ZoneId zone) {
        return LocalDate.ofInstant(parcel.dueAt().minusSeconds(1), zone);
    }

    private void insert(UUID projectId, UUID parcel, Kind kind, String number, Instant now) {
        jdbc.sql("""
                insert into custody.pickup_message (project_id, id, parcel_id, kind, sent_to, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), parcel, kind.name(), Masked.phone(number), now))
                .update();
    }

    /** Whether the addressee was told of the parcel in this way already. */
    Optional<Instant> told(UUID projectId, UUID parcel, Kind kind) {
        return jdbc.sql("""
                select max(at) as at from custody.pickup_message
                where project_id = ? and parcel_id = ? and kind = ?""")
                .params(projectId, parcel, kind.name())
                .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "at")))
                .single();
    }
}
