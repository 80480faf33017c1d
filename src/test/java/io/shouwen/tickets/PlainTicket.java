package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;

/** A ticket for plain tests, as it is opened in a project whose reception is staffed from seven to seven. */
public final class PlainTicket {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final ReceptionHours RECEPTION = new ReceptionHours(LocalTime.of(7, 0), LocalTime.of(19, 0), ZONE);

    private PlainTicket() {}

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static Ticket opened(Kind kind, Actor by, Instant now) {
        NewTicket in = new NewTicket(Ids.next(), kind, Channel.CALL, "水管漏水", "", "大堂", null, null, "", "", null);
        KindRules rules = rules(kind);
        return in.opened(
                rules,
                Ids.next(),
                "BX-20261123-0001",
                by.id(),
                null,
                rules.usual(RECEPTION).due(now, RECEPTION),
                now);
    }

    public static Ticket settled(Kind kind, Actor by, Instant now) {
        return opened(kind, by, now).settled(by, WayOut.HANDLED, "修好了", now);
    }

    public static Ticket closed(Kind kind, Actor by, Instant now) {
        return settled(kind, by, now).closed(by, "已修复", now);
    }

    static KindRules rules(Kind kind) {
        return kind.equals(LiftRules.LIFT)
                ? new LiftRules()
                : Arrays.stream(PlainKind.values())
                        .filter(plain -> plain.kind().equals(kind))
                        .map(KindRules.class::cast)
                        .findFirst()
                        .orElseGet(() -> new RaisedRules(kind));
    }
}
