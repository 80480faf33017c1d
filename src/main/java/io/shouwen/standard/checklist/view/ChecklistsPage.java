package io.shouwen.standard.checklist.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** All checklists of a project. @param fresh the id for a new list */
public record ChecklistsPage(List<Line> lists, UUID fresh, Form form, boolean editable) implements View {

    public record Line(UUID id, String name, boolean own, List<String> items, int uses) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
