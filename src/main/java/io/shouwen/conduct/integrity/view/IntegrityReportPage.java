package io.shouwen.conduct.integrity.view;

import io.shouwen.conduct.integrity.IntegrityChannel;
import io.shouwen.conduct.integrity.IntegrityDecision;
import io.shouwen.conduct.integrity.IntegrityEntry;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as quality reads it. @param name null if anonymous @param open kind of entry whose form has errors */
public record IntegrityReportPage(
        UUID id,
        String project,
        IntegrityChannel channel,
        String words,
        @Nullable String name,
        @Nullable String phone,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable IntegrityDecision decision,
        List<IntegrityEntry> entries,
        List<UUID> files,
        boolean closed,
        boolean closes,
        String open,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public Form form(String kind) {
        return open.equals(kind) ? form : Form.EMPTY;
    }
}
