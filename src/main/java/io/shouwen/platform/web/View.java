package io.shouwen.platform.web;

/**
 * A page or a fragment, as a record. {@code tickets.view.TicketPage} is drawn by the template
 * {@code tickets/TicketPage.jte}, which takes it as {@code it} and the {@link Shell} as {@code shell}.
 */
public interface View {

    /** HTTP status; 422 for a form with errors. */
    default int status() {
        return 200;
    }

    /**
     * The template of a view record: {@code io.shouwen.tickets.view.TicketPage} has {@code tickets/TicketPage.jte}, a
     * part's {@code patrol.form.view.RegisterPage} has {@code patrol/form/RegisterPage.jte}; all of platform's are in
     * one folder.
     */
    static String template(Class<?> view) {
        return Templates.NAMES.get(view);
    }
}
