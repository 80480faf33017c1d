package io.shouwen.repairs.part;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.view.NewPartPage;
import io.shouwen.repairs.part.view.PartPage;
import io.shouwen.repairs.part.view.PartPage.Material;
import io.shouwen.repairs.part.view.PartRow;
import io.shouwen.repairs.price.Price;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceList;
import io.shouwen.repairs.price.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pages of parts, also as they come back with errors, and how their form is read. */
@Component
class PartPages {

    private final SpareParts parts;
    private final PartQueries queries;
    private final Prices prices;
    private final Clock clock;

    PartPages(SpareParts parts, PartQueries queries, Prices prices, Clock clock) {
        this.parts = parts;
        this.queries = queries;
        this.prices = prices;
        this.clock = clock;
    }

    PartPage part(ProjectRef project, Actor actor, UUID id, String move, Form form) {
        PartRow row = queries.one(project.id(), id);
        SparePart part = parts.find(project.id(), id);
        PriceList list = list(project);
        return new PartPage(
                row,
                Optional.ofNullable(part.priceItem())
                        .flatMap(list::of)
                        .map(Price::name)
                        .orElse(""),
                queries.entries(project.id(), id),
                materials(list),
                PartRoles.mayBook(actor),
                PartRoles.mayKeep(actor),
                move.isEmpty() ? said(part) : form,
                move.isEmpty() ? "edit" : move);
    }

    private static Form said(SparePart part) {
        return Form.of(Map.of(
                "name", part.name(),
                "unit", part.unit(),
                "shelf", part.shelf(),
                "low", part.low() == null ? "" : part.low().text(),
                "material", part.priceItem() == null ? "" : part.priceItem().toString(),
                "version", String.valueOf(part.version())));
    }

    NewPartPage fresh(ProjectRef project, UUID id, Form form) {
        return new NewPartPage(id, materials(list(project)), form);
    }

    private PriceList list(ProjectRef project) {
        return prices.on(project.id(), LocalDate.ofInstant(clock.instant(), project.zone()));
    }

    private static List<Material> materials(PriceList list) {
        return list.ofKind(PriceKind.MATERIAL)
                .map(price -> new Material(price.item(), price.name() + " / " + price.unit()))
                .toList();
    }

    /** What the form says of a part; its errors are in the fields. */
    SparePart read(ProjectRef project, Fields fields, UUID id) {
        String name = fields.required("name", 60);
        String unit = fields.required("unit", 10);
        String shelf = fields.text("shelf", 30);
        Quantity low = fields.read("low", Quantity::parse, "repairs.part.error.quantity");
        UUID material = fields.optionalId("material");
        if (material != null
                && list(project)
                        .ofKind(PriceKind.MATERIAL)
                        .noneMatch(price -> price.item().equals(material))) {
            fields.problem("material", "form.malformed");
        }
        return new SparePart(id, name, unit, shelf, low, material, fields.ticked("retired"), fields.version());
    }
}
