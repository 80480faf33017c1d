package io.shouwen.repairs.price;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Money;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.price.Prices.Written;
import io.shouwen.repairs.price.view.PriceLine;
import io.shouwen.repairs.price.view.PriceListPaper;
import io.shouwen.repairs.price.view.PriceNoticePage;
import io.shouwen.repairs.price.view.PricePage;
import io.shouwen.repairs.price.view.PricePage.Choice;
import io.shouwen.repairs.price.view.PricesPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of the price list, also as they come back with errors, and how the editor's form is read. */
@Component
class PricePages {

    private final Prices prices;
    private final ProjectSettings settings;

    PricePages(Prices prices, ProjectSettings settings) {
        this.prices = prices;
        this.settings = settings;
    }

    PricesPage list(ProjectRef project, Actor actor, LocalDate day, String q, Form form) {
        return new PricesPage(
                day,
                q,
                groups(prices.on(project.id(), day), q),
                prices.after(project.id(), day).stream().map(PricePages::line).toList(),
                phone(project),
                !PriceRoles.levels(actor).isEmpty(),
                form);
    }

    PriceNoticePage notice(ProjectRef project, LocalDate day) {
        return new PriceNoticePage(project.name(), day, groups(prices.on(project.id(), day), ""), phone(project));
    }

    PriceListPaper paper(ProjectRef project, LocalDate day, Texts texts) {
        return new PriceListPaper(
                project.name(),
                day.toString(),
                texts.t("repairs.price.list"),
                groups(prices.on(project.id(), day), ""),
                phone(project));
    }

    /** The number for complaints about prices. */
    private String phone(ProjectRef project) {
        ProjectSettings.Phones phones = settings.phones(project.id());
        return phones.hotline().isEmpty() ? phones.centre() : phones.hotline();
    }

    private static List<PricesPage.Group> groups(PriceList list, String q) {
        return Arrays.stream(PriceKind.values())
                .map(kind -> new PricesPage.Group(
                        kind.messageKey(),
                        list.ofKind(kind)
                                .filter(price ->
                                        price.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                                .map(PricePages::line)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    static PriceLine line(Price price) {
        return new PriceLine(
                price.item(),
                price.kind().messageKey(),
                price.name(),
                price.unit(),
                price.content(),
                price.amount(),
                price.basis(),
                price.startsOn(),
                price.level().messageKey(),
                price.use().messageKey());
    }

    PricePage editor(UUID item, List<Written> versions, Actor actor, Form form) {
        return new PricePage(
                item,
                versions.isEmpty(),
                versions.isEmpty() ? "" : versions.getFirst().price().name(),
                choices(PriceRoles.levels(actor), PriceLevel::name, PriceLevel::messageKey),
                choices(List.of(PriceKind.values()), PriceKind::name, PriceKind::messageKey),
                choices(List.of(PriceUse.values()), PriceUse::name, PriceUse::messageKey),
                versions.stream()
                        .map(version -> new PricePage.Version(line(version.price()), version.by(), version.at()))
                        .toList(),
                form);
    }

    private static <T> List<Choice> choices(List<T> all, Function<T, String> name, Function<T, String> key) {
        return all.stream()
                .map(each -> new Choice(name.apply(each), key.apply(each)))
                .toList();
    }

    /** The version a form asks for; its errors, and the refusal of the record, are in the fields. */
    Price read(Fields fields, UUID id, UUID item, Actor actor, @Nullable Price before, LocalDate today) {
        PriceLevel level = PriceRoles.level(actor, fields.value("level"));
        PriceUse use = fields.choice("use", PriceUse.class, PriceUse.LISTED);
        PriceKind kind = fields.required("kind", PriceKind.class);
        String name = fields.required("name", 60);
        String unit = fields.required("unit", 10);
        String content = fields.text("content", 200);
        Money amount = fields.required("amount", Money::parse, Money.ZERO);
        String basis = fields.required("basis", 2, 120);
        LocalDate startsOn = fields.day("startsOn");
        if (startsOn == null) {
            fields.problem("startsOn", "form.required");
        }
        Price price = new Price(
                id,
                item,
                level,
                before == null ? 1 : before.version() + 1,
                use,
                kind,
                name,
                unit,
                content,
                amount,
                basis,
                Objects.requireNonNullElse(startsOn, today));
        var refusal = price.mayFollow(before, today);
        if (refusal != null && !fields.wrong()) {
            fields.problem(refusal.messageKey().endsWith("dear") ? "amount" : "startsOn", refusal.messageKey());
        }
        return price;
    }
}
