package io.shouwen.custody.count.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A count.
 *
 * @param place of the counted room or cabinet, below {@code /p/{project}/}; null for all things of a kind
 * @param followUp page of the finding its differences became; null if there is none
 * @param reason why it was broken off
 */
public record CountPage(
        CountsPage.Line count,
        CountNow now,
        @Nullable String place,
        @Nullable String followUp,
        String reason,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
