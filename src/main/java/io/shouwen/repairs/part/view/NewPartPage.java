package io.shouwen.repairs.part.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form of a new part. */
public record NewPartPage(UUID id, List<PartPage.Material> materials, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
