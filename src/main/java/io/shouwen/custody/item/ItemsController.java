package io.shouwen.custody.item;

import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.item.view.KeptItemPage;
import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.custody.item.view.KeptItemsPage;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of kept items, an item's page, and the way to it from its tag. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.3.5")
class ItemsController {

    private final ItemQueries queries;
    private final ItemPages pages;
    private final Lists lists;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    ItemsController(
            ItemQueries queries, ItemPages pages, Lists lists, Audit audit, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.lists = lists;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/items")
    KeptItemsPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        ItemFilter filter = ItemFilter.of(address);
        ListPlace place = ItemQueries.place(filter, address);
        return new KeptItemsPage(filter, place, queries.page(project.id(), filter, place), CustodyRoles.works(actor));
    }

    @GetMapping("/p/{project}/items/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        ItemFilter filter = ItemFilter.of(address);
        List<KeptItemRow> items =
                queries.first(project.id(), filter, ItemQueries.place(filter, address), ItemSheet.MOST_LINES);
        audit.record(project.id(), "items-exported", "project", project.id(), null, Map.of("items", items.size()));
        return ItemSheet.of(items, project, new Texts(messages, locale), clock.instant());
    }

    /** The tag was scanned: its item, ready to be collected. */
    @GetMapping("/p/{project}/items/scan")
    Object scan(ProjectRef project, @RequestParam(defaultValue = "") String tag) {
        String code = TypedText.first(TypedText.code(tag).toUpperCase(Locale.ROOT), 40);
        return queries.tagged(project.id(), code)
                .map(item -> Redirect.to("items/" + item.id() + (item.leftAt() == null ? "#collect" : "")))
                .orElseGet(() -> Redirect.to("items?show=all&q=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
    }

    @GetMapping("/p/{project}/items/{id}")
    KeptItemPage item(ProjectRef project, Actor actor, @PathVariable UUID id) {
        queries.one(project.id(), id);
        lists.beside(project, actor, id);
        return pages.item(project, actor, id, "", Form.EMPTY);
    }
}
