package io.shouwen.staff;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the demo's people on; other rooms' demos ask it for the colleagues they need. */
@Component
public class DemoStaff {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param role of the whole group for the group's quality and the administrator */
    public record Newcomer(String username, String name, String number, String phone, String post, Role role) {}

    private final TakeOnStaff takeOnStaff;
    private final Accounts accounts;

    DemoStaff(TakeOnStaff takeOnStaff, Accounts accounts) {
        this.takeOnStaff = takeOnStaff;
        this.accounts = accounts;
    }

    /** @param monthsAgo when the person joined */
    public UUID takeOn(UUID projectId, Newcomer who, long monthsAgo, Instant now) {
        LocalDate joined = LocalDate.ofInstant(now, ZONE).minusMonths(monthsAgo);
        Instant then = joined.atStartOfDay(ZONE).toInstant();
        boolean ofGroup = who.role() == Role.QUALITY || who.role() == Role.ADMIN;
        UUID id = takeOnStaff.takeOn(
                projectId,
                new TakeOnStaff.SignIn(who.username(), DemoData.PASSWORD, true),
                new StaffDraft(
                        who.name(),
                        who.number(),
                        who.phone(),
                        who.post(),
                        "",
                        ofGroup ? List.of() : List.of(who.role())),
                null,
                "",
                joined,
                then);
        if (ofGroup) {
            accounts.grant(id, null, who.role(), then);
        }
        return id;
    }
}
