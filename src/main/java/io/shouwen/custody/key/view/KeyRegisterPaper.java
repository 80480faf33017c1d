package io.shouwen.custody.key.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;

/** 钥匙借用登记表: the loans of a month in the order in which they went out, as the paper register has them. */
public record KeyRegisterPaper(String project, String month, List<Row> rows) implements PaperView {

    /**
     * @param at when it went out
     * @param key number and what it opens
     * @param borrower name and company
     * @param back when the last piece was back; empty while some are out
     * @param notes late, lost, overridden, nights
     */
    public record Row(
            String at,
            String key,
            int pieces,
            String borrower,
            String why,
            String until,
            String lender,
            String back,
            String backBy,
            String notes) {}

    @Override
    public String name() {
        return month;
    }

    @Override
    public List<String> styles() {
        return List.of("paper", "custody-register");
    }
}
