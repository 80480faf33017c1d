package io.shouwen.desk.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do at the desk; a fragment. At most 25 lines each, oldest first.
 *
 * @param wrong the call-back whose form came back with errors, or null
 */
public record DeskLists(
        Today today,
        List<CallLine> toFinish,
        List<CallBackLine> callBacks,
        @Nullable UUID wrong,
        Form form) implements View {

    public Form form(CallBackLine line) {
        return line.id().equals(wrong) ? form : Form.EMPTY;
    }
}
