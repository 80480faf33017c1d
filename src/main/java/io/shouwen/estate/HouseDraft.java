package io.shouwen.estate;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A house as somebody wants it to be. */
record HouseDraft(HouseCode code, @Nullable BigDecimal area, HouseUse use, Ownership ownership, String note) {

    private static final BigDecimal LARGEST = new BigDecimal(100_000);

    /** @return null where something is wrong with the fields */
    static @Nullable HouseDraft of(Fields fields) {
        fields.required("house", 40);
        HouseCode code = fields.read("house", HouseCode::parse, "estate.wrong.house");
        BigDecimal area = fields.read("area", HouseDraft::area, "estate.wrong.area");
        HouseUse use = fields.choice("use", HouseUse.class, HouseUse.RESIDENTIAL);
        Ownership ownership = fields.choice("ownership", Ownership.class, Ownership.PRIVATE);
        String note = fields.text("note", 300);
        return code == null || fields.wrong() ? null : new HouseDraft(code, area, use, ownership, note);
    }

    /** Square metres, to the hundredth; a unit after the figure is allowed. */
    static Optional<BigDecimal> area(String typed) {
        String figure = TypedText.code(typed)
                .replaceAll("(?i)(平方米|平米|㎡|m2|m²|平)$", "")
                .replace(",", "")
                .strip();
        if (!figure.matches("\\d{1,6}(\\.\\d{1,20})?")) {
            return Optional.empty();
        }
        BigDecimal area = new BigDecimal(figure).setScale(2, RoundingMode.HALF_UP);
        return area.signum() > 0 && area.compareTo(LARGEST) < 0 ? Optional.of(area) : Optional.empty();
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("house", code.canonical());
        typed.put("area", area == null ? "" : area.toPlainString());
        typed.put("use", use.name());
        typed.put("ownership", ownership.name());
        typed.put("note", note);
        typed.put("version", String.valueOf(version));
        return typed;
    }
}
