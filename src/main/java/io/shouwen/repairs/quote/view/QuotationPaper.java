package io.shouwen.repairs.quote.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;

/**
 * 报价单, or 结算单 once the bill is made, as its paper form in the requested language.
 *
 * @param contact the owner
 * @param phone for complaints about prices; may be empty
 */
public record QuotationPaper(
        String project,
        String number,
        String title,
        String repair,
        String house,
        String contact,
        String phone,
        QuotationView quotation)
        implements PaperView {

    @Override
    public String name() {
        return title + " " + number + "-" + quotation.version();
    }

    @Override
    public List<String> styles() {
        return List.of("paper", "repairs-quote-paper");
    }
}
