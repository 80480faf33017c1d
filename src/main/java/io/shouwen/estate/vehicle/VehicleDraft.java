package io.shouwen.estate.vehicle;

import io.shouwen.platform.web.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A car as submitted by the form. */
record VehicleDraft(Plate plate, String note) {

    /** @return null if a field has an error */
    static @Nullable VehicleDraft of(Fields fields) {
        fields.required("plate", 20);
        Plate plate = fields.read("plate", Plate::parse, "estate.vehicle.wrong.plate");
        String note = fields.text("note", 60);
        return plate == null || fields.wrong() ? null : new VehicleDraft(plate, note);
    }

    Map<String, String> typed() {
        return Map.of("plate", plate.text(), "note", note);
    }

    Map<String, String> typed(int version) {
        return Map.of("plate", plate.text(), "note", note, "version", String.valueOf(version));
    }
}
