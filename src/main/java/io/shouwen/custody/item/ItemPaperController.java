package io.shouwen.custody.item;

import io.shouwen.custody.item.view.KeptItemRow;
import io.shouwen.custody.item.view.RefusalsPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.TablePaper;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Kept items and refused goods on paper; refused goods also as a workbook. */
@Controller
@Transactional(propagation = Propagation.NEVER)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.3.5")
class ItemPaperController {

    private static final List<String> REFUSED =
            List.of("column.refused-at", "good", "column.label", "column.owner", "column.house", "told", "column.who");
    private static final int[] WIDTHS = {18, 16, 30, 14, 20, 40, 14};

    private final ItemQueries queries;
    private final ItemPages pages;
    private final Paper paper;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final MessageSource messages;
    private final Clock clock;

    ItemPaperController(
            ItemQueries queries,
            ItemPages pages,
            Paper paper,
            Audit audit,
            TransactionOperations transaction,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.paper = paper;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/items/pdf")
    ResponseEntity<byte[]> items(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        ItemFilter filter = ItemFilter.of(address);
        Texts texts = new Texts(messages, locale);
        Instant now = clock.instant();
        List<KeptItemRow> items = Objects.requireNonNull(transaction.execute(status -> {
            audit.record(project.id(), "items-exported", "project", project.id(), null, Map.of("as", "pdf"));
            return queries.first(project.id(), filter, ItemQueries.place(filter, address), TablePaper.MOST);
        }));
        String title = texts.t("custody.item.list");
        return paper.file(
                title + "-" + project.name(),
                project.name(),
                texts,
                new TablePaper(
                        title,
                        project.name(),
                        texts.t("custody.item.show." + filter.show()),
                        Stream.of("tag", "label", "owner", "slot", "received", "until", "state", "left")
                                .map(column -> texts.t("custody.item.column." + column))
                                .toList(),
                        items.stream()
                                .map(item -> row(project, item, texts, now))
                                .toList()));
    }

    private static List<String> row(ProjectRef project, KeptItemRow item, Texts texts, Instant now) {
        return List.of(
                item.tag(),
                item.label(),
                String.join(" ", item.owner(), HouseCode.said(item.house(), texts), item.phone()),
                item.slot(),
                TablePaper.at(project.zone(), item.receivedAt()),
                TablePaper.at(project.zone(), item.until()),
                texts.t(item.stateKey(now)),
                TablePaper.at(project.zone(), item.leftAt()) + " " + item.by());
    }

    @GetMapping("/p/{project}/items/refusals/pdf")
    ResponseEntity<byte[]> refusals(ProjectRef project, Locale locale) {
        Texts texts = new Texts(messages, locale);
        List<RefusalsPage.Line> lines = refused(project, "pdf", TablePaper.MOST);
        String title = texts.t("custody.item.refusals");
        return paper.file(
                title + "-" + project.name(),
                project.name(),
                texts,
                new TablePaper(
                        title,
                        project.name(),
                        "",
                        heading(texts),
                        lines.stream()
                                .map(line -> List.of(
                                        TablePaper.at(project.zone(), line.at()),
                                        line.good(),
                                        line.description(),
                                        line.owner(),
                                        HouseCode.said(line.house(), texts),
                                        line.told(),
                                        line.by()))
                                .toList()));
    }

    @GetMapping("/p/{project}/items/refusals/export")
    ResponseEntity<byte[]> export(ProjectRef project, Locale locale) {
        Texts texts = new Texts(messages, locale);
        List<RefusalsPage.Line> lines = refused(project, "xlsx", ItemSheet.MOST_LINES);
        String title = texts.t("custody.item.refusals");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(heading(texts)).widths(WIDTHS);
            lines.forEach(line -> sheet.row(
                    line.at(),
                    line.good(),
                    line.description(),
                    line.owner(),
                    HouseCode.said(line.house(), texts),
                    line.told(),
                    line.by()));
        });
    }

    private List<RefusalsPage.Line> refused(ProjectRef project, String as, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            audit.record(project.id(), "refusals-exported", "project", project.id(), null, Map.of("as", as));
            return pages.refused(project, most);
        }));
    }

    private static List<String> heading(Texts texts) {
        return REFUSED.stream().map(column -> texts.t("custody.item." + column)).toList();
    }
}
