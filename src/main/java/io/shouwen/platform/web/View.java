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

    /**
     * {@code io.shouwen.tickets.view.TicketPage} is drawn by {@code tickets/TicketPage.jte}, a sub-room's
     * {@code patrol.form.view.RegisterPage} by {@code patrol/form/RegisterPage.jte}; all of platform's stand in one folder.
     */
    static String template(Class<?> view) {
        String room = view.getPackageName().substring("io.shouwen.".length()).replaceFirst("\\.view$", "");
        String folder = room.startsWith("platform.") ? "platform" : room.replace('.', '/');
        return folder + "/" + view.getSimpleName() + ".jte";
    }
}
