package io.shouwen.desk.visitor.view;

import io.shouwen.desk.visitor.Leader;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The leaders whom the reception knows; a section of the desk's settings. @param id id of the next one */
public record LeaderList(List<Leader> leaders, UUID id, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
