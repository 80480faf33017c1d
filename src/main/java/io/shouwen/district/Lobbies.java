package io.shouwen.district;

import io.shouwen.platform.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lobbies that have a card, for the rooms its links lead to. Call it inside a scope. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lobbies {

    /** A unit's lobby. @param code {@code 3-2}, as it stands in addresses; a building without units is only {@code 3} */
    public record Lobby(String code, String building, String unit) {}

    private final Cards cards;

    Lobbies(Cards cards) {
        this.cards = cards;
    }

    /** @throws NotFound where the project has no such unit */
    public Lobby find(UUID projectId, String code) {
        Cards.Lobby lobby = cards.lobby(projectId, code);
        return new Lobby(lobby.code(), lobby.building(), lobby.unit());
    }
}
