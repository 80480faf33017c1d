package io.shouwen.repairs.part.view;

import io.shouwen.platform.paper.PaperView;
import io.shouwen.repairs.Quantity;
import java.util.List;

/** 备件收发存月报: what was there, came in, went out, and was counted in a month. */
public record PartMonthPaper(String project, String month, String title, List<Row> rows) implements PaperView {

    /** @param out used, less what came back @param counted difference found by counting */
    public record Row(
            String name,
            String unit,
            String shelf,
            Quantity opening,
            Quantity in,
            Quantity out,
            Quantity counted,
            Quantity closing) {}

    @Override
    public String name() {
        return title + " " + month;
    }

    @Override
    public List<String> styles() {
        return List.of("paper", "repairs-part-paper");
    }
}
