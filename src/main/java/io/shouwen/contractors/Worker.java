package io.shouwen.contractors;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import io.shouwen.standard.guide.Trade;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a company who takes orders.
 *
 * @param phone a mobile number; its digits are also the name for signing in
 * @param trades at least one
 */
record Worker(String name, String phone, List<Trade> trades) {

    /** @return null if a field has an error */
    static @Nullable Worker of(Fields fields) {
        String name = fields.required("name", 40);
        String phone = Company.phone(fields, "phone", true);
        if (!fields.wrong() && !digits(phone).matches("1[3-9]\\d{9}")) {
            fields.problem("phone", "contractors.wrong.mobile");
        }
        List<Trade> trades = Company.trades(fields);
        return fields.wrong() ? null : new Worker(name, digits(phone), trades);
    }

    /** The name for signing in. */
    String username() {
        return phone;
    }

    private static String digits(String phone) {
        return PhoneNumber.parse(phone).map(PhoneNumber::digits).orElse("");
    }

    /** For the audit log, the number masked. */
    Map<String, Object> audited() {
        return Map.of("name", name, "phone", PhoneNumber.masked(phone), "trades", trades);
    }
}
