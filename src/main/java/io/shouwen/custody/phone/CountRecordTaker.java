package io.shouwen.custody.phone;

import io.shouwen.custody.count.BeginCount;
import io.shouwen.custody.count.EndCount;
import io.shouwen.custody.count.KeepScan;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Stores counts made on a phone: {@code COUNT_BEGUN {place}}, whose id is the count's; {@code COUNT_SCAN {count, code,
 * slot?}}; {@code COUNT_ENDED {count}}. A scan that arrives before its begin waits for it.
 */
@Component
@Clause("4.1.2.8")
class CountRecordTaker implements FieldRecordTaker {

    private static final int LONGEST = 300;

    private final BeginCount begin;
    private final KeepScan keepScan;
    private final EndCount end;

    CountRecordTaker(BeginCount begin, KeepScan keepScan, EndCount end) {
        this.begin = begin;
        this.keepScan = keepScan;
        this.end = end;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("COUNT_BEGUN", "COUNT_SCAN", "COUNT_ENDED");
    }

    @Override
    public Set<Role> senders() {
        return CountPart.COUNTERS;
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        UUID project = sender.project().id();
        Instant at = sender.corrected(record.at());
        switch (record.kind()) {
            case "COUNT_BEGUN" -> begin(record, sender, at);
            case "COUNT_SCAN" ->
                keepScan.keep(
                        project,
                        record.id("count"),
                        record.id(),
                        record.text("code", LONGEST),
                        record.idOrNull("slot"),
                        sender.actor(),
                        at,
                        sender.now());
            default -> end.close(project, record.id("count"), sender.actor(), at, sender.now());
        }
    }

    /** A place that is not there will not arrive later. */
    private void begin(FieldRecord record, FieldPhone sender, Instant at) {
        try {
            begin.joining(sender.project().id(), record.id(), record.id("place"), sender.actor(), at, sender.now());
        } catch (NotFound unknown) {
            throw new RuleBroken("4.1.2.8", "custody.phone.rule.unknown");
        }
    }
}
