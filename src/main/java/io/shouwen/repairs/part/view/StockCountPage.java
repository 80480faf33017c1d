package io.shouwen.repairs.part.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The sheet on which the parts are counted, sorted by shelf. */
public record StockCountPage(List<PartRow> parts, Form form) implements View {

    /** What was typed in a line that came back. */
    public String typed(String field, int line) {
        List<String> typed = form.values().getOrDefault(field, List.of());
        return line < typed.size() ? typed.get(line) : "";
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
