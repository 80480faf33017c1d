package io.shouwen.repairs.quote.view;

import io.shouwen.platform.Money;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quotations of a repair with what the reader may do.
 *
 * @param quotations newest first
 * @param choices the price list of today, empty unless the reader may quote
 * @param refusalKey why nothing may be quoted; empty if it may or the reader is not concerned
 * @param toAnswer the quotation that waits for the owner, or null
 * @param toBill the quotation that is to be billed, or null
 * @param colleagues who may have heard an answer too
 * @param linkable whether a link can be sent: a mobile number is known
 * @param form of the move that was refused
 * @param move its name; empty if none was
 */
public record QuotationPage(
        UUID repair,
        String number,
        String title,
        String contact,
        List<QuotationView> quotations,
        List<Choice> choices,
        String refusalKey,
        @Nullable QuotationView toAnswer,
        @Nullable QuotationView toBill,
        List<Colleague> colleagues,
        boolean linkable,
        Form form,
        String move)
        implements View {

    /** An item of the price list. @param quantity of the version before, or empty */
    public record Choice(
            UUID item, String kindKey, String name, String unit, String content, Money amount, String quantity) {}

    public record Colleague(UUID id, String name) {}

    public Form form(String of) {
        return of.equals(move) ? form : Form.EMPTY;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
