package io.shouwen.custody.pickup.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** How long parcels wait in a project. */
public record PickupTermsPage(Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
