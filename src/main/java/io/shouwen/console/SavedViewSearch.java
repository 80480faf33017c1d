package io.shouwen.console;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.NavItem;
import io.shouwen.platform.web.SearchSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Search hits among saved views, by part of the name; shared ones only of lists the reader's navigation has. */
@Component
class SavedViewSearch implements SearchSource {

    private final SavedViews views;
    private final List<NavItem> nav;

    SavedViewSearch(SavedViews views, List<NavItem> nav) {
        this.views = views;
        this.nav = nav;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        Actor me = Scope.current().actor();
        return views.named(projectId, me, typed, limit).stream()
                .filter(view -> view.owner().equals(me.id()) || reaches(me, view.address()))
                .map(view -> new Hit("saved-views.one", view.name(), "", view.address()))
                .toList();
    }

    private boolean reaches(Actor me, String address) {
        return nav.stream()
                .filter(item -> item.visibleTo(me))
                .anyMatch(item -> address.split("[?/]", 2)[0].equals(item.path().split("/", 2)[0]));
    }
}
