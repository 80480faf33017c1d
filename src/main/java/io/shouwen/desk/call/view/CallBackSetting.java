package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** The setting for the call-back time; a fragment. @param minutes the present value */
public record CallBackSetting(long minutes, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
