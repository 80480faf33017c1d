package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.repairs.price.Prices.Written;
import io.shouwen.repairs.price.view.PricePage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of an item of the price list. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.QUALITY})
@Clause("4.1.2.2")
class PriceController {

    private static final String PLACE = "prices";

    private final Prices prices;
    private final PricePages pages;
    private final EditPrice edit;
    private final Clock clock;

    PriceController(Prices prices, PricePages pages, EditPrice edit, Clock clock) {
        this.prices = prices;
        this.pages = pages;
        this.edit = edit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/prices/new")
    PricePage open(ProjectRef project, Actor actor) {
        Form form = Form.of(Map.of(
                "level", PriceRoles.level(actor, "").name(),
                "startsOn", today(project).toString(),
                "version", "0"));
        return pages.editor(Ids.next(), List.of(), actor, form);
    }

    /** A new item has an id made by the form, so that sending it twice writes it once. */
    @PostMapping("/p/{project}/prices")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return write(project, actor, id, List.of(), typed, flash);
    }

    @GetMapping("/p/{project}/prices/{price}")
    PricePage edit(
            ProjectRef project, Actor actor, @PathVariable UUID price, @RequestParam(defaultValue = "") String level) {
        List<Written> versions = known(project, price);
        PriceLevel on = PriceRoles.level(actor, level);
        Price said = prices.on(project.id(), today(project))
                .of(price)
                .orElse(versions.getFirst().price());
        Map<String, String> values = new HashMap<>(Map.of(
                "level", on.name(),
                "kind", said.kind().name(),
                "name", said.name(),
                "unit", said.unit(),
                "content", said.content(),
                "amount", said.amount().yuan().toPlainString(),
                "basis", said.basis(),
                "startsOn", today(project).toString()));
        values.put("version", String.valueOf(latest(versions, on)));
        return pages.editor(price, versions, actor, Form.of(values));
    }

    @PostMapping("/p/{project}/prices/{price}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID price,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return write(project, actor, price, known(project, price), typed, flash);
    }

    private Object write(
            ProjectRef project,
            Actor actor,
            UUID item,
            List<Written> versions,
            MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        PriceLevel level = PriceRoles.level(actor, fields.value("level"));
        Price before = prices.latest(project.id(), level, item).orElse(null);
        Price price = pages.read(fields, Ids.next(), item, actor, before, today(project));
        int latest = before == null ? 0 : before.version();
        if (!fields.wrong()
                && before != null
                && before.same(price)
                && before.startsOn().equals(price.startsOn())) {
            return Redirect.to(PLACE, flash, "repairs.price.saved"); // sent twice
        }
        if (fields.version() != latest && !fields.wrong()
                || !fields.wrong() && !edit.write(project.id(), project.zone(), price, before, actor, now)) {
            fields.problem("", "form.conflict");
            fields.version(latest);
        }
        return fields.wrong()
                ? pages.editor(item, versions, actor, fields.form())
                : Redirect.to(PLACE, flash, "repairs.price.saved");
    }

    private List<Written> known(ProjectRef project, UUID item) {
        List<Written> versions = prices.versions(project.id(), item);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }

    private static int latest(List<Written> versions, PriceLevel level) {
        return versions.stream()
                .map(Written::price)
                .filter(price -> price.level() == level)
                .mapToInt(Price::version)
                .max()
                .orElse(0);
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }
}
