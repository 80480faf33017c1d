package io.shouwen.estate.house.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/**
 * The form of a new or existing house.
 *
 * @param action URL of the POST, below the project
 * @param back URL of the cancel link
 */
public record HouseForm(Form form, String action, String back, boolean fresh) implements View {
    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
