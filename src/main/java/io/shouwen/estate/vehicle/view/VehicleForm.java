package io.shouwen.estate.vehicle.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.UUID;

/** The form of an existing car. @param house code of its house */
public record VehicleForm(Form form, UUID id, UUID houseId, String house) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
