package io.shouwen.desk.view;

import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** The desk: what rings, the call being worked on, what is left to do. */
public record DeskPage(Ringing ringing, @Nullable OpenCall open, DeskLists lists) implements View {
    @Override
    public int status() {
        return open != null && open.form().refused() || lists.form().refused() ? 422 : 200;
    }
}
