package io.shouwen.repairs.part;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.part.view.PartPage;
import io.shouwen.repairs.part.view.PartRow;
import io.shouwen.repairs.part.view.PartsPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of parts, its workbook, and a part's page. */
@Controller
@Transactional(readOnly = true)
@PartRoles.MaySee
class PartsController {

    private final PartQueries queries;
    private final PartPages pages;
    private final Lists lists;
    private final Audit audit;
    private final MessageSource messages;

    PartsController(PartQueries queries, PartPages pages, Lists lists, Audit audit, MessageSource messages) {
        this.queries = queries;
        this.pages = pages;
        this.lists = lists;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/parts")
    PartsPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        PartFilter filter = PartFilter.of(address);
        ListPlace place = PartQueries.place(filter, address);
        return new PartsPage(filter, place, queries.page(project.id(), filter, place), PartRoles.mayKeep(actor));
    }

    @GetMapping("/p/{project}/parts/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        PartFilter filter = PartFilter.of(address);
        List<PartRow> rows = queries.first(project.id(), filter, PartQueries.place(filter, address), PartQueries.MOST);
        audit.record(project.id(), "parts-exported", "project", project.id(), null, Map.of("parts", rows.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("repairs.part.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of("name", "unit", "shelf", "stock", "low")
                            .map(column -> texts.t("repairs.part.column." + column))
                            .toList())
                    .widths(30, 8, 14, 10, 10);
            rows.forEach(part -> sheet.row(
                    part.name(),
                    part.unit(),
                    part.shelf(),
                    part.stock().number(),
                    part.low() == null ? null : part.low().number()));
        });
    }

    @GetMapping("/p/{project}/parts/{part}")
    PartPage part(ProjectRef project, Actor actor, @PathVariable UUID part) {
        queries.one(project.id(), part);
        lists.beside(project, actor, part);
        return pages.part(project, actor, part, "", Form.EMPTY);
    }
}
