package io.shouwen.contractors;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import io.shouwen.standard.guide.Trade;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company that works for a project.
 *
 * @param contact whom to ask for
 * @param phone of that person, masked on pages
 * @param emergencyPhone answered at night, or empty; shown to everybody
 * @param trades in the order of the enum, at least one
 * @param warrantyOf for which parts of the buildings it gives a warranty; empty for none
 * @param from first day
 * @param until last day; null while no end is agreed
 */
record Company(
        String name,
        CreditCode code,
        String contact,
        String phone,
        String emergencyPhone,
        List<Trade> trades,
        String warrantyOf,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether its people may sign in and take orders on that day. */
    boolean works(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** @return null if a field has an error */
    static @Nullable Company of(Fields fields) {
        String name = fields.required("name", 2, 60);
        fields.required("code", 40);
        CreditCode code = fields.read("code", CreditCode::parse, "contractors.wrong.code");
        String contact = fields.required("contact", 40);
        String phone = phone(fields, "phone", true);
        String emergency = phone(fields, "emergencyPhone", false);
        List<Trade> trades = trades(fields);
        String warranty = fields.text("warrantyOf", 200);
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        if (from == null) {
            fields.problem("from", "form.required");
        } else if (until != null && until.isBefore(from)) {
            fields.problem("until", "contractors.wrong.until");
        }
        return code == null || from == null || fields.wrong()
                ? null
                : new Company(name, code, contact, phone, emergency, trades, warranty, from, until);
    }

    static List<Trade> trades(Fields fields) {
        List<String> given = fields.all("trades");
        List<Trade> trades = Arrays.stream(Trade.values())
                .filter(trade -> given.contains(trade.name()))
                .toList();
        if (trades.isEmpty()) {
            fields.problem("trades", "contractors.wrong.trades");
        }
        return trades;
    }

    static String phone(Fields fields, String field, boolean required) {
        String text = required ? fields.required(field, 40) : fields.text(field, 40);
        Optional<PhoneNumber> number = PhoneNumber.parse(text);
        if (!text.isEmpty() && number.isEmpty()) {
            fields.problem(field, "contractors.wrong.phone");
        }
        return text;
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("code", code.text());
        typed.put("contact", contact);
        typed.put("phone", phone);
        typed.put("emergencyPhone", emergencyPhone);
        typed.put("warrantyOf", warrantyOf);
        typed.put("from", from.toString());
        typed.put("until", until == null ? "" : until.toString());
        typed.put("version", String.valueOf(version));
        return typed;
    }

    /** For the audit log, the number masked. */
    Map<String, Object> audited() {
        Map<String, Object> all = new LinkedHashMap<>(typed(0));
        all.remove("version");
        all.put("phone", PhoneNumber.masked(phone));
        all.put("trades", trades);
        return all;
    }
}
