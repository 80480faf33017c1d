package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.view.StarLevelsPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the levels ask, kept by the group's quality and administrators. */
@Controller
@Transactional
@Allowed({Role.QUALITY, Role.ADMIN})
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class StarLevelController {

    private final StarPages pages;
    private final AskOfLevel askOfLevel;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    StarLevelController(StarPages pages, AskOfLevel askOfLevel, Audit audit, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.askOfLevel = askOfLevel;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param level and {@code item}: the cell whose value is to be written */
    @GetMapping("/admin/star-levels")
    StarLevelsPage levels(@RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String item) {
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>(Map.of("level", level, "item", item));
        values.put("from", LocalDate.ofInstant(now, StarPages.GROUP).toString());
        StarLevelsPage page = pages.levels(true, Form.of(values), now);
        page.rows().stream()
                .filter(row -> row.item().name().equals(item))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.level().name().equals(level))
                .forEach(cell -> {
                    Amount amount = cell.amount();
                    if (amount != null) {
                        values.put("number", String.valueOf(amount.number()));
                        values.put("unit", amount.unit().name());
                    }
                });
        return new StarLevelsPage(true, page.rows(), page.today(), Form.of(values), page.changes());
    }

    @PostMapping("/admin/star-levels")
    Object ask(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        StarLevel level = fields.required("level", StarLevel.class);
        StarItem item = fields.required("item", StarItem.class);
        Instant validAt = StarForm.begin(fields, StarPages.GROUP, now);
        Amount amount = fields.wrong() ? null : StarForm.amount(fields, item);
        if (fields.wrong()) {
            return pages.levels(true, fields.form(), now);
        }
        askOfLevel.ask(level, item, amount == null ? Demand.NOTHING : Demand.of(amount), validAt, actor, now);
        return Redirect.absolute("/admin/star-levels");
    }

    @GetMapping("/admin/star-levels/export")
    ResponseEntity<byte[]> export(Locale locale) {
        audit.record(Ids.GROUP, "exported", "star-level", Ids.GROUP, null, null);
        return StarSheets.levels(
                pages.levels(false, Form.EMPTY, clock.instant()), StarPages.GROUP, new Texts(messages, locale));
    }
}
