package io.shouwen.repairs.quote.view;

import io.shouwen.platform.web.View;
import java.util.Locale;

/**
 * The quotation as its owner sees it by the link.
 *
 * @param code of the project, for the price list
 * @param phone the project's number; may be empty
 * @param wrong whether the name is missing
 */
public record OwnerQuotationPage(
        String project,
        String code,
        String number,
        String title,
        QuotationView quotation,
        State state,
        String phone,
        boolean wrong)
        implements View {

    public enum State {
        ASKING,
        /** Answered just now. */
        THANKS,
        AGREED,
        DECLINED,
        /** A newer version takes its place, or the repair has ended. */
        SUPERSEDED,
        EXPIRED
    }

    public String messageKey() {
        return "repairs.quote.owner." + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return wrong ? 422 : state == State.EXPIRED || state == State.SUPERSEDED ? 410 : 200;
    }
}
