package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import java.math.BigDecimal;
import java.util.List;

/** Recognises the example lines of the template, which are not imported if somebody leaves them in the file. */
final class RegisterSample {

    static final PhoneNumber FIRST_PHONE = new PhoneNumber("13900001234");
    static final PhoneNumber SECOND_PHONE = new PhoneNumber("13900001235");

    private static final HouseCode FAMILY = new HouseCode("3", "2", "1201");
    private static final HouseCode VILLA = new HouseCode("B", "", "12");
    private static final BigDecimal VILLA_AREA = new BigDecimal("268.00");

    private RegisterSample() {}

    /**
     * @param afterSample whether the line before was an example; the villa without people is recognised only by that
     */
    static boolean is(List<RegisterRow> rows, boolean afterSample) {
        if (rows.size() != 1) {
            return false;
        }
        RegisterRow row = rows.getFirst();
        if (row.house().equals(FAMILY)) {
            return "张三".equals(row.name()) && row.phones().contains(FIRST_PHONE)
                    || "李四".equals(row.name()) && row.phones().contains(SECOND_PHONE);
        }
        return afterSample
                && row.house().equals(VILLA)
                && row.name() == null
                && VILLA_AREA.equals(row.area())
                && row.ownership() == Ownership.DEVELOPER;
    }
}
