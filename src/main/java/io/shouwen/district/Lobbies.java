package io.shouwen.district;

import io.shouwen.platform.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lobbies of a project, for rooms that a card links to. Call it inside a scope. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lobbies {

    /** A unit's lobby. @param code {@code 3-2}, as in URLs; {@code 3} for a building without units */
    public record Lobby(String code, String building, String unit) {}

    private final Cards cards;

    Lobbies(Cards cards) {
        this.cards = cards;
    }

    /** @throws NotFound if the project has no such unit */
    public Lobby find(UUID projectId, String code) {
        Cards.Lobby lobby = cards.lobby(projectId, code);
        return new Lobby(lobby.code(), lobby.building(), lobby.unit());
    }
}
