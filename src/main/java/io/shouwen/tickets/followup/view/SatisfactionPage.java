package io.shouwen.tickets.followup.view;

import io.shouwen.platform.web.View;

/** The resident's satisfaction page. @param phone the project's number, shown if the link has expired; may be empty */
public record SatisfactionPage(String project, String number, String title, State state, String phone) implements View {

    public enum State {
        ASKING,
        THANKS,
        ANSWERED,
        EXPIRED
    }

    @Override
    public int status() {
        return state == State.EXPIRED ? 410 : 200;
    }

    public String messageKey() {
        return "tickets.satisfaction." + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
