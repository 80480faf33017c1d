package io.shouwen.estate.house.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The form of a new or existing resident. @param action URL of the POST, below the project */
public record ResidentForm(Form form, HouseRef house, String action, boolean fresh) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
