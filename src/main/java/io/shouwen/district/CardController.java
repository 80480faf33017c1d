package io.shouwen.district;

import io.shouwen.district.view.Card;
import io.shouwen.district.view.CardPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.StoredFile;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The butler's card behind the QR code in the lobby; no sign-in. */
@Controller
@Transactional
@Open("what hangs in the lobby for everyone to read")
class CardController {

    private final Cards cards;
    private final FileStore files;
    private final Clock clock;

    CardController(Cards cards, FileStore files, Clock clock) {
        this.cards = cards;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/butler/{lobby}")
    CardPage card(ProjectRef project, @PathVariable String lobby) {
        Instant now = clock.instant();
        Cards.Lobby place = cards.lobby(project.id(), lobby);
        Card card = cards.cards(project, List.of(place), now).getFirst();
        cards.opened(project.id(), place, LocalDate.ofInstant(now, project.zone()));
        return new CardPage(
                project.name(),
                project.code(),
                card,
                cards.answeringNow(project.id(), card, now),
                cards.standIn(project.id(), now));
    }

    /** Serves only the photo of the person on this card. */
    @GetMapping("/o/{project}/butler/{lobby}/photo")
    ResponseEntity<Resource> photo(ProjectRef project, @PathVariable String lobby) {
        Card card = cards.cards(project, List.of(cards.lobby(project.id(), lobby)), clock.instant())
                .getFirst();
        if (card.person() == null || card.person().photo() == null) {
            throw new NotFound();
        }
        StoredFile file = files.find(project.id(), card.person().photo())
                .filter(StoredFile::image)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new FileSystemResource(files.small(file).orElseThrow(NotFound::new)));
    }
}
