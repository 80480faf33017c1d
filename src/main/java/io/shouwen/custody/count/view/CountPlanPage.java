package io.shouwen.custody.count.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** When counts are due: of the cabinets, and of the rooms. */
public record CountPlanPage(List<Part> parts, Form form) implements View {

    /**
     * @param kind CABINET or ROOM
     * @param weekday 1 for Monday; 0 if it is not weekly
     */
    public record Part(String kind, String rhythm, int weekday, String dueBy, int version) {}

    public Form formOf(Part part) {
        return form.value("kind").equals(part.kind()) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
