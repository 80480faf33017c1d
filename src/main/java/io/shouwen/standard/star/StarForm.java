package io.shouwen.standard.star;

import io.shouwen.platform.web.Fields;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Parses the fields of the forms for a level and for a value. */
final class StarForm {

    private StarForm() {}

    /** From a day on that is not past; {@code now}, with an error, if it is missing, malformed or past. */
    static Instant begin(Fields fields, ZoneId zone, Instant now) {
        LocalDate day = fields.day("from");
        if (day == null) {
            if (fields.value("from").isEmpty()) {
                fields.problem("from", "form.required");
            }
            return now;
        }
        return Dated.begin(day, zone, now).orElseGet(() -> {
            fields.problem("from", "standard.star.wrong.past");
            return now;
        });
    }

    /** Null if nothing is to be asked, or, with an error, if number or unit are wrong. */
    static @Nullable Amount amount(Fields fields, StarItem item) {
        if (fields.ticked("nothing")) {
            return null;
        }
        StarUnit unit =
                fields.value("unit").isEmpty() ? item.units().getFirst() : fields.required("unit", StarUnit.class);
        if (!item.units().contains(unit)) {
            fields.problem("unit", "standard.star.wrong.unit");
            return null;
        }
        String number = fields.required("number", 12);
        if (!number.isEmpty()
                && !(number.matches("\\d{1,4}")
                        && Integer.parseInt(number) >= 1
                        && Integer.parseInt(number) <= unit.most())) {
            fields.problem("number", "standard.star.wrong.number", unit.most());
        }
        return fields.wrong() ? null : new Amount(Integer.parseInt(number), unit);
    }
}
