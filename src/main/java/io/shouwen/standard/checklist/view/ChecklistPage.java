package io.shouwen.standard.checklist.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a checklist.
 *
 * @param uses number of checkpoints that use it
 * @param theirs after a conflict, the wordings somebody else has saved meanwhile; else null
 */
public record ChecklistPage(
        UUID id,
        String name,
        boolean own,
        int uses,
        List<ItemRow> rows,
        Form form,
        @Nullable List<String> theirs,
        boolean editable)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
