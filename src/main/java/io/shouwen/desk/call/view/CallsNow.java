package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** The telephone at the desk: what rings, and the call being worked on; a fragment. */
public record CallsNow(RingingList ringing, @Nullable OpenCall open) implements View {

    @Override
    public int status() {
        return open != null && open.form().refused() ? 422 : 200;
    }
}
