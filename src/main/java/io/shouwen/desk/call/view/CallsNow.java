package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** Ringing calls and the open call; a fragment of the call page. */
public record CallsNow(RingingList ringing, @Nullable OpenCall open) implements View {

    @Override
    public int status() {
        return open != null && open.form().refused() ? 422 : 200;
    }
}
