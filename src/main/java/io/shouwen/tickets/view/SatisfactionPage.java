package io.shouwen.tickets.view;

import io.shouwen.platform.web.View;

/** What the resident sees behind the link. */
public record SatisfactionPage(String project, String number, String title, State state) implements View {

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
