package io.shouwen.district;

import io.shouwen.district.view.StrayPage;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.StrayLinks;
import io.shouwen.platform.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page for outdated posters and expired links: the telephone numbers, and links to all lobbies' cards. */
@Component
class LinksToLobbies implements StrayLinks {

    private final Cards cards;
    private final ProjectSettings settings;

    LinksToLobbies(Cards cards, ProjectSettings settings) {
        this.cards = cards;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public View page(ProjectRef project) {
        ProjectSettings.Phones phones = settings.phones(project.id());
        return new StrayPage(
                project.name(),
                project.code(),
                phones.hotline(),
                phones.centre(),
                cards.lobbies(project.id(), null).stream()
                        .map(lobby -> new StrayPage.Lobby(lobby.code(), lobby.building(), lobby.unit()))
                        .toList());
    }
}
