package io.shouwen.desk.line.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings section with the telephone lines; a fragment.
 *
 * @param keys keys of a line that was just opened or got new ones; shown only once
 * @param newLine id of a new line, so that a form sent twice opens only one
 */
public record LineSettings(List<LineRow> lines, @Nullable ShownKeys keys, UUID newLine, Form form) implements View {

    /**
     * @param signed whether events must be signed
     * @param prefix prefix of outside numbers as reported; empty if there is none
     * @param area area code of numbers reported without one; empty if they have it
     */
    public record LineRow(
            UUID id,
            String name,
            String number,
            boolean signed,
            String prefix,
            String area,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    public record ShownKeys(
            String line, String token, @Nullable String secret) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
