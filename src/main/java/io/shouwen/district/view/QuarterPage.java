package io.shouwen.district.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** One quarter: rename, change or dissolve it. */
public record QuarterPage(UUID id, String name, QuarterForm ticks) implements View {

    @Override
    public int status() {
        return ticks.form().refused() ? 422 : 200;
    }
}
