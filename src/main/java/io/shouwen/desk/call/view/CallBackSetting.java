package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/** How soon missed calls are called back, among the desk's settings; a fragment. @param minutes as it is set */
public record CallBackSetting(long minutes, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
