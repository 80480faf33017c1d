package io.shouwen.complaints.asking.view;

import io.shouwen.complaints.ComplaintStage;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a complainant without a name asks back. @param found null until a code was typed @param code as typed, sent again with each answer */
public record AskPage(
        String project,
        String projectCode,
        String code,
        @Nullable Found found,
        Form form) implements View {

    public record Found(String number, ComplaintStage stage, Instant openedAt, List<Line> lines) {

        public boolean asksHowItIs() {
            return stage == ComplaintStage.SOLVED;
        }
    }

    /** @param ours whether we wrote it */
    public record Line(Instant at, boolean ours, String text) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
