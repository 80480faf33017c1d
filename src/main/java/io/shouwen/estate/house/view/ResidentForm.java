package io.shouwen.estate.house.view;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** A person of a house to add or change. @param action where it is sent, below the project */
public record ResidentForm(Form form, HouseRef house, String action, boolean fresh) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
