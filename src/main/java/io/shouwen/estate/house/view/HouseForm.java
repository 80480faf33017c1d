package io.shouwen.estate.house.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** A house to add or change. @param action where it is sent, below the project; @param back where cancelling leads */
public record HouseForm(Form form, String action, String back, boolean fresh) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
