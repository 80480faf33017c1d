package io.shouwen.console;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.CommandSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's saved views and the shared ones, in the command palette by the name somebody gave them. */
@Component
class SavedViewCommands implements CommandSource {

    private final SavedViews views;

    SavedViewCommands(SavedViews views) {
        this.views = views;
    }

    @Override
    public List<Command> commands(ProjectRef project, Actor actor) {
        return views.ofAllLists(project.id(), actor).stream()
                .map(view -> new Command(view.address(), "eye", "saved-views.one", view.name()))
                .toList();
    }
}
