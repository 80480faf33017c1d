package io.shouwen.custody.key;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.key.view.KeyBoardPage;
import io.shouwen.custody.key.view.KeyPage;
import io.shouwen.custody.key.view.KeyRow;
import io.shouwen.custody.key.view.KeysPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of keys, the cabinet, a key's page, and the way from its tag to the form that is wanted. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("4.1.2.8")
class KeysController {

    private final KeyQueries queries;
    private final KeyPages pages;
    private final Lists lists;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    KeysController(KeyQueries queries, KeyPages pages, Lists lists, Audit audit, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.lists = lists;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/keys")
    KeysPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        KeyFilter filter = KeyFilter.of(address);
        ListPlace place = KeyQueries.place(filter, address);
        return new KeysPage(filter, place, queries.page(project.id(), filter, place), CustodyRoles.works(actor));
    }

    @GetMapping("/p/{project}/keys/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        KeyFilter filter = KeyFilter.of(address);
        List<KeyRow> keys = queries.first(project.id(), filter, KeyQueries.place(filter, address), KeySheet.MOST_LINES);
        audit.record(project.id(), "keys-exported", "project", project.id(), null, Map.of("keys", keys.size()));
        return KeySheet.of(keys, project, new Texts(messages, locale), clock.instant());
    }

    @GetMapping("/p/{project}/keys/board")
    KeyBoardPage board(ProjectRef project, Actor actor) {
        return new KeyBoardPage(queries.cabinets(project.id()), CustodyRoles.works(actor));
    }

    /** The tag was scanned: lend the key if it hangs here, take it back if it is out. */
    @GetMapping("/p/{project}/keys/scan")
    Object scan(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String tag) {
        String code = TypedText.code(tag).toUpperCase(Locale.ROOT);
        Optional<KeyRow> found = queries.tagged(project.id(), code);
        if (found.isEmpty()) {
            return Redirect.to("keys?show=here&q="
                    + java.net.URLEncoder.encode(TypedText.first(code, 40), java.nio.charset.StandardCharsets.UTF_8));
        }
        KeyRow key = found.get();
        String form = !CustodyRoles.works(actor) || key.gone() ? "" : key.abroad() > 0 ? "/return" : "/loan";
        return Redirect.to("keys/" + key.id() + form);
    }

    @GetMapping("/p/{project}/keys/{id}")
    KeyPage key(ProjectRef project, Actor actor, @PathVariable("id") UUID key) {
        lists.beside(project, actor, key);
        return pages.key(project, actor, key, "", Form.EMPTY);
    }
}
