package io.shouwen.conduct.integrity;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.util.UUID;

/** A report as typed. @param code made by the form, so that sending it twice shows the same code */
record IntegrityDraft(UUID id, String code, String words, String name, String phone) {

    static IntegrityDraft read(Fields fields) {
        UUID id = fields.id("id");
        String code = fields.value("reportCode");
        String name = fields.text("name", 40);
        String phone = fields.text("phone", 40);
        if (!phone.isEmpty() && PhoneNumber.parse(phone).isEmpty()) {
            fields.problem("phone", "conduct.integrity.phone");
        }
        if (!phone.isEmpty() && name.isEmpty()) {
            fields.problem("name", "conduct.integrity.name-too");
        }
        return new IntegrityDraft(
                id.equals(Ids.GROUP) ? Ids.next() : id,
                code.matches(IntegrityCode.PATTERN) ? code : IntegrityCode.fresh(),
                fields.required("words", 2, 4000),
                name,
                phone);
    }

    IntegrityReport report(UUID about, IntegrityChannel channel, Instant now) {
        return IntegrityReport.received(id, about, channel, words, name, phone, now);
    }
}
