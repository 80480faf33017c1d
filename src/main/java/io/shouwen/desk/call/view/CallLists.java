package io.shouwen.desk.call.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do about calls, at most 25 lines each, oldest first; a fragment of the call page.
 *
 * @param wrong the call-back whose form has errors, or null
 */
public record CallLists(
        CallsToday today,
        List<CallLine> toFinish,
        List<CallBackLine> callBacks,
        @Nullable UUID wrong,
        Form form) implements View {

    public Form form(CallBackLine line) {
        return line.id().equals(wrong) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
