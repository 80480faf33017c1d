package io.shouwen.console.view;

import io.shouwen.console.SavedView;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/**
 * The saved views of a list, and the form that saves the present one.
 *
 * @param present address of the list as the reader sees it, below {@code /p/{project}/}
 */
public record SavedViewsMenu(String present, List<SavedView> views, Actor reader, UUID newId, Form form)
        implements View {

    public boolean mayShare() {
        return SavedView.mayShare(reader);
    }

    public boolean full() {
        return views.stream().filter(view -> view.owner().equals(reader.id())).count() >= SavedView.MOST;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
