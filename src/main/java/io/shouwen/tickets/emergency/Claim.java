package io.shouwen.tickets.emergency;

import io.shouwen.platform.web.Form;
import io.shouwen.standard.guide.FaultGuide;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * That a new matter is an emergency, as the fragment {@code tickets/emergency/intake} was filled in.
 *
 * @param fault key of the fault guide's symptom; empty if none was chosen
 */
public record Claim(String fault) {

    /** Null if the form does not claim it. */
    public static @Nullable Claim of(MultiValueMap<String, String> typed) {
        Form form = Form.of(typed, Map.of());
        String fault = form.value("fault");
        return form.value("emergency").isEmpty() ? null : new Claim(FaultGuide.knows(fault) ? fault : "");
    }
}
