package io.shouwen.estate.house;

import io.shouwen.estate.FloorArea;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.platform.web.Fields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A house as submitted by the form. */
record HouseDraft(HouseCode code, @Nullable BigDecimal area, HouseUse use, Ownership ownership, String note) {

    /** @return null if a field has an error */
    static @Nullable HouseDraft of(Fields fields) {
        fields.required("house", 40);
        HouseCode code = fields.read("house", HouseCode::parse, "estate.house.wrong.house");
        BigDecimal area = fields.read("area", FloorArea::parse, "estate.house.wrong.area");
        HouseUse use = fields.choice("use", HouseUse.class, HouseUse.RESIDENTIAL);
        Ownership ownership = fields.choice("ownership", Ownership.class, Ownership.PRIVATE);
        String note = fields.text("note", 300);
        return code == null || fields.wrong() ? null : new HouseDraft(code, area, use, ownership, note);
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
