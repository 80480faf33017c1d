package io.shouwen.repairs.diagnosis.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.diagnosis.WarrantyPart;
import io.shouwen.standard.guide.Symptom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was diagnosed, and whether the part is under warranty.
 *
 * @param likely the diagnosed cause with its urgency and trade, or null
 * @param tell what to say to the resident until somebody arrives
 * @param choices the symptoms of the guide; empty if the reader may not diagnose now
 */
public record DiagnosisSection(
        UUID repair,
        @Nullable String symptom,
        Symptom.@Nullable Likely likely,
        String tell,
        @Nullable Warranty warranty,
        LocalDate today,
        List<Symptom> choices,
        String open,
        Form form)
        implements View {

    /** @param endsOn the first day without warranty */
    public record Warranty(WarrantyPart part, LocalDate handedOver, LocalDate endsOn) {

        public boolean holds(LocalDate day) {
            return day.isBefore(endsOn);
        }
    }

    public boolean unfolded(String name) {
        return open.equals(name);
    }

    public Form form(String name) {
        return unfolded(name) ? form : Form.EMPTY;
    }
}
