package io.shouwen.repairs.approval.view;

import io.shouwen.platform.web.View;
import java.util.Locale;

/**
 * The resident's page.
 *
 * @param phone to call if the link is over; may be empty
 * @param error message key of what is missing; empty for nothing
 */
public record ApprovalPage(
        String project, String number, String title, String result, State state, String phone, String error)
        implements View {

    public enum State {
        ASKING,
        THANKS,
        BACK,
        ANSWERED,
        EXPIRED
    }

    @Override
    public int status() {
        return error.isEmpty() ? 200 : 422;
    }

    public String messageKey() {
        return "repairs.link." + state.name().toLowerCase(Locale.ROOT);
    }
}
