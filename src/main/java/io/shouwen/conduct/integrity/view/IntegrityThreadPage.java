package io.shouwen.conduct.integrity.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reporter reads by the code. @param code empty while it is asked for @param once idempotency key of the next words */
public record IntegrityThreadPage(
        String project,
        String projectCode,
        String code,
        @Nullable Instant receivedAt,
        String words,
        List<Entry> entries,
        boolean closed,
        @Nullable UUID once,
        Form form)
        implements View {

    /** @param own whether the reporter wrote it @param decision message key, or null */
    public record Entry(
            boolean own, String messageKey, @Nullable String decision, String words, Instant at) {}

    public static IntegrityThreadPage asking(String project, String projectCode, Form form) {
        return new IntegrityThreadPage(project, projectCode, "", null, "", List.of(), false, null, form);
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
