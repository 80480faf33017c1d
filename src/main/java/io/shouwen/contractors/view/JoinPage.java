package io.shouwen.contractors.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;

/**
 * Where an invited person chooses a password, without sign-in.
 *
 * @param valid whether the link can still be used; if not, nothing else is told
 * @param done whether it has just been used
 */
public record JoinPage(
        boolean valid, boolean done, String project, String company, String name, String username, Form form)
        implements View {

    public static JoinPage over(String project) {
        return new JoinPage(false, false, project, "", "", "", Form.EMPTY);
    }

    @Override
    public int status() {
        return !valid && !done ? 404 : form.refused() ? 422 : 200;
    }
}
