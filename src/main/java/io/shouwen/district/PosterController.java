package io.shouwen.district;

import io.shouwen.district.view.Card;
import io.shouwen.district.view.PosterSheet;
import io.shouwen.district.view.PostersPage;
import io.shouwen.district.view.PostersPage.Line;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Qr;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The posters of the lobbies: present ones, those to be replaced, and the sheets to print. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.DESK, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PosterController {

    private static final Role[] HANGING = {Role.BUTLER, Role.DESK, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN};

    private static final int DAYS = 30;

    private final Cards cards;
    private final Districts districts;
    private final FileStore files;
    private final OwnAddress own;
    private final Clock clock;

    PosterController(Cards cards, Districts districts, FileStore files, OwnAddress own, Clock clock) {
        this.own = own;
        this.cards = cards;
        this.districts = districts;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/districts/posters")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    PostersPage posters(ProjectRef project, Actor actor, @RequestParam(required = false) @Nullable UUID district) {
        return posters(project, actor, district, Form.EMPTY);
    }

    private PostersPage posters(ProjectRef project, Actor actor, @Nullable UUID district, Form form) {
        Instant now = clock.instant();
        Map<String, Cards.Hung> hung = cards.hung(
                project.id(), LocalDate.ofInstant(now, project.zone()).minusDays(DAYS));
        List<Cards.Lobby> lobbies = cards.lobbies(project.id(), district);
        List<Card> shown = cards.cards(project, lobbies, now);
        return new PostersPage(
                districts.list(project.id()).stream()
                        .map(one -> new PostersPage.Choice(one.id(), one.name()))
                        .toList(),
                district,
                IntStream.range(0, lobbies.size())
                        .mapToObj(i -> line(
                                lobbies.get(i),
                                shown.get(i),
                                hung.get(lobbies.get(i).code())))
                        .toList(),
                DAYS,
                actor.is(HANGING),
                form);
    }

    private static Line line(Cards.Lobby lobby, Card card, Cards.@Nullable Hung hung) {
        Line bare = new Line(
                Ids.next(),
                lobby.code(),
                lobby.building(),
                lobby.unit(),
                card.person() == null ? null : card.person().name(),
                null,
                null,
                null,
                false,
                hung == null ? 0 : hung.opened());
        return hung == null || hung.at() == null
                ? bare
                : bare.hung(hung.at(), hung.by(), hung.photo(), Objects.equals(hung.butler(), lobby.butler()));
    }

    /**
     * A poster names no stand-in, because it hangs for months: it shows the post and telephone numbers that are always
     * right, and its QR code opens the card, which names who answers now.
     *
     * @param size {@code a4} or {@code a6}
     */
    @GetMapping("/p/{project}/districts/posters/sheet")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    PosterSheet sheet(
            ProjectRef project,
            @RequestParam(defaultValue = "a4") String size,
            @RequestParam(required = false) @Nullable UUID district,
            @RequestParam(required = false) @Nullable String lobby) {
        Instant now = clock.instant();
        List<Cards.Lobby> lobbies =
                lobby == null ? cards.lobbies(project.id(), district) : List.of(cards.lobby(project.id(), lobby));
        return new PosterSheet(
                project.name(),
                project.code(),
                size.equals("a6") ? "a6" : "a4",
                cards.cards(project, lobbies, now).stream()
                        .map(card -> {
                            String address = own.link(UriComponentsBuilder.fromPath("/o/{project}/butler/{lobby}")
                                    .buildAndExpand(project.code(), card.code())
                                    .encode()
                                    .toUriString());
                            Qr qr = Qr.of(address);
                            return new PosterSheet.Poster(card, qr.size(), qr.path(), address);
                        })
                        .toList());
    }

    @PostMapping("/p/{project}/districts/posters/{key}")
    Object hung(
            ProjectRef project,
            Actor actor,
            @PathVariable String key,
            @RequestParam UUID id,
            @FileField(value = "photo", takes = Takes.PICTURES) Upload photo,
            RedirectAttributes left) {
        Cards.Lobby place = cards.lobby(project.id(), key);
        if (place.district() == null) {
            throw new NotFound();
        }
        Fields fields = new Fields(new LinkedMultiValueMap<>());
        photo.tell((field, message, arguments) -> fields.problem(field + "-" + key, message, arguments));
        if (fields.wrong()) {
            return posters(project, actor, place.district(), fields.form());
        }
        Prepared sent = photo.one();
        UUID kept = sent == null ? null : files.keep(project.id(), sent).id();
        cards.hang(project.id(), id, place, kept, actor.id(), clock.instant());
        return Redirect.to("districts/posters?district=" + place.district(), left, "district.poster.noted");
    }
}
