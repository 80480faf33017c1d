package io.shouwen.platform.web;

/**
 * A page or a fragment of one, ready to be shown. A record {@code tickets.view.TicketPage} is drawn by the template
 * {@code tickets/TicketPage.jte}, which takes it as {@code it} and the {@link Shell} as {@code shell}.
 */
public interface View {

    /** HTTP status; 422 where a form comes back with its errors. */
    default int status() {
        return 200;
    }
}
