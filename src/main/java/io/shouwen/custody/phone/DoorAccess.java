package io.shouwen.custody.phone;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.ServedHouses;
import io.shouwen.platform.files.Prepared;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every record of a door needs: a house that its sender serves, and often a signature. */
@Component
class DoorAccess {

    private final ServedHouses served;

    DoorAccess(ServedHouses served) {
        this.served = served;
    }

    /** @throws RuleBroken if the house is in somebody else's district, or another project's */
    void check(FieldPhone sender, UUID house) {
        boolean ours = served.of(sender.project(), sender.actor(), sender.now()).contains(house);
        RuleBroken.throwIf(ours ? null : new RuleBroken("4.1.1.2", "custody.phone.rule.other-district"));
    }

    static Prepared signature(FieldRecord record) {
        Prepared drawn = record.drawn();
        if (drawn == null) {
            throw new RuleBroken("3.4.5", "custody.rule.no-signature");
        }
        return drawn;
    }
}
