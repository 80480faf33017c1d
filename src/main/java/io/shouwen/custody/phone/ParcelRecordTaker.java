package io.shouwen.custody.phone;

import io.shouwen.custody.pickup.Collector;
import io.shouwen.custody.pickup.HandOutParcels;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordReader;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.files.FileStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Stores hand-outs at the door: {@code {house, parcels, resident | name + relation + phone, found, drawing}}. What cannot
 * be done any more, because the desk handed it out meanwhile, is refused and says who did.
 */
@Component
@Clause("3.4.5")
class ParcelRecordTaker implements FieldRecordTaker {

    private static final int MOST = 50;
    private static final int LONGEST = 40;

    private final HandOutParcels handOut;
    private final DoorAccess door;
    private final FileStore files;

    ParcelRecordTaker(HandOutParcels handOut, DoorAccess door, FileStore files) {
        this.handOut = handOut;
        this.door = door;
        this.files = files;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("PARCELS_OUT");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        UUID house = record.id("house");
        List<UUID> parcels = record.list("parcels", MOST).stream()
                .map(each -> FieldRecordReader.id(each, "parcels"))
                .toList();
        door.check(sender, house);
        try {
            handOut.handOut(
                    sender.project(),
                    new HandOutParcels.Order(
                            record.id(),
                            house,
                            parcels,
                            collector(record, sender, house),
                            record.text("found", LONGEST),
                            files.keep(sender.project().id(), DoorAccess.signature(record))
                                    .id(),
                            sender.corrected(record.at())),
                    sender.actor(),
                    sender.now());
        } catch (NotFound unknown) {
            throw new RuleBroken("3.4.5", "custody.phone.rule.unknown");
        }
    }

    private Collector collector(FieldRecord record, FieldPhone sender, UUID house) {
        UUID resident = record.idOrNull("resident");
        if (resident != null) {
            return handOut.member(sender.project().id(), house, resident);
        }
        String typed = record.text("phone", LONGEST);
        String phone =
                PhoneNumber.parse(typed).map(PhoneNumber::digits).orElseThrow(() -> FieldRecord.malformed("phone"));
        return new Collector.Delegate(record.text("name", LONGEST), record.text("relation", LONGEST), phone);
    }
}
