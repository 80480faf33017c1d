package io.shouwen.breaches.dossier;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The particulars of a breach as typed. @param particulars null if the kind was left open */
record ParticularsForm(
        String place, @Nullable HouseRef house, @Nullable Particulars particulars) {

    /** @param required whether the kind must be known */
    static ParticularsForm read(Fields fields, UUID projectId, Houses houses, boolean required) {
        String place = fields.text("place", 200);
        String who = fields.text("who", 80);
        UUID typed = fields.optionalId("houseId");
        HouseRef house = typed == null ? null : houses.byId(projectId, typed).orElse(null);
        if (typed != null && house == null
                || typed == null && !fields.value("houseLabel").isEmpty()) {
            fields.problem("houseId", "breaches.error.house");
        }
        BreachKind kind = fields.choice("kind", BreachKind.class);
        Offender offender =
                fields.choice("offender", Offender.class, house == null ? Offender.UNKNOWN : Offender.HOUSE);
        if (kind == null && required) {
            fields.problem("kind", "form.required");
        }
        if (kind != null && offender == Offender.HOUSE && house == null) {
            fields.problem("houseId", "breaches.rule.house");
        }
        if (house == null && place.isEmpty()) {
            fields.problem("place", "form.required");
        }
        return new ParticularsForm(
                place, house, kind == null ? null : new Particulars(kind, offender, house, who, place));
    }
}
