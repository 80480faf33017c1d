package io.shouwen.desk.line.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The telephone lines among the desk's settings; a fragment.
 *
 * @param keys of a line just opened or given new ones; shown this once
 * @param newLine the id the next line gets, so that its form sent twice opens one
 */
public record LineSettings(List<LineRow> lines, @Nullable ShownKeys keys, UUID newLine, Form form) implements View {

    /**
     * @param signed whether its messages must be signed
     * @param prefix of numbers from outside as they are told; empty where there is none
     * @param area of numbers told without one; empty where they are told with it
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
