package io.shouwen.custody.parcel.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The project's settings of parcels. */
public record ParcelSettingPage(
        boolean labelHouse, int photoDays, int version, boolean editable, boolean takesIn, Form form) implements View {

    public String days() {
        return form.values().containsKey("days") ? form.value("days") : String.valueOf(photoDays);
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
