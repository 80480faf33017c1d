package io.shouwen.desk.help.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** A request for help. @param helpers who may have helped; empty once it is answered */
public record HelpPage(HelpLine line, List<Helper> helpers, Form form) implements View {

    public record Helper(UUID id, String name, String post) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
