package io.shouwen.repairs.quote;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Masked;
import io.shouwen.platform.Money;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.price.PriceList;
import io.shouwen.repairs.price.Prices;
import io.shouwen.repairs.quote.QuotationQueries.Head;
import io.shouwen.repairs.quote.view.QuotationPage;
import io.shouwen.repairs.quote.view.QuotationPage.Choice;
import io.shouwen.repairs.quote.view.QuotationPage.Colleague;
import io.shouwen.repairs.quote.view.QuotationPaper;
import io.shouwen.repairs.quote.view.QuotationSection;
import io.shouwen.repairs.quote.view.QuotationView;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages and papers of quotations, also as they come back with errors. */
@Component
class QuotationPages {

    private final Quotations quotations;
    private final QuotationQueries queries;
    private final RepairSight sight;
    private final Prices prices;
    private final StaffDirectory staff;
    private final ProjectSettings settings;
    private final Clock clock;

    QuotationPages(
            Quotations quotations,
            QuotationQueries queries,
            RepairSight sight,
            Prices prices,
            StaffDirectory staff,
            ProjectSettings settings,
            Clock clock) {
        this.quotations = quotations;
        this.queries = queries;
        this.sight = sight;
        this.prices = prices;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws io.shouwen.platform.NotFound if the reader may not see the repair */
    QuotationPage page(ProjectRef project, Actor me, UUID repair, String move, Form form) {
        sight.require(project.id(), repair, me);
        QuotedRepair quoted = quotations.of(project.id(), repair);
        Head head = queries.head(project.id(), repair);
        RuleBroken refusal = quoted.mayQuote(me);
        Quotation newest = quoted.newest().orElse(null);
        Quotation asked = newest != null && quoted.mayAnswer(newest.id()) == null && answers(me) ? newest : null;
        Map<UUID, String> names = staff.list(project.id()).stream()
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name, (one, other) -> one));
        return new QuotationPage(
                repair,
                head.number(),
                head.title(),
                head.contact(),
                quoted.quotations().reversed().stream()
                        .map(quotation -> view(quotation, quoted.bill(), names))
                        .toList(),
                refusal == null ? choices(project, newest) : List.of(),
                refusal == null ? "" : refusal.messageKey(),
                asked == null ? null : view(asked, quoted.bill(), names),
                quoted.mayBill(me) == null ? view(quoted.inForce().orElseThrow(), quoted.bill(), names) : null,
                asked != null
                        ? names.entrySet().stream()
                                .filter(each -> !each.getKey().equals(me.id()))
                                .map(each -> new Colleague(each.getKey(), each.getValue()))
                                .sorted(Comparator.comparing(Colleague::name))
                                .toList()
                        : List.of(),
                Mobile.parse(head.phone()).isPresent(),
                form,
                move);
    }

    static boolean answers(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
    }

    private List<Choice> choices(ProjectRef project, @Nullable Quotation newest) {
        PriceList list = prices.on(project.id(), LocalDate.ofInstant(clock.instant(), project.zone()));
        return list.prices().stream()
                .map(price -> new Choice(
                        price.item(),
                        price.kind().messageKey(),
                        price.name(),
                        price.unit(),
                        price.content(),
                        price.amount(),
                        newest == null
                                ? ""
                                : newest.lines().stream()
                                        .filter(line -> line.item().equals(price.item()))
                                        .map(line -> line.quantity().text())
                                        .findFirst()
                                        .orElse("")))
                .toList();
    }

    @Nullable
    QuotationSection section(Repair repair, ProjectRef project, Actor me) {
        QuotedRepair quoted = quotations.quoted(project.id(), repair);
        RuleBroken refusal = quoted.mayQuote(me);
        RuleBroken free = quoted.free();
        if (quoted.quotations().isEmpty() && refusal != null && free == null) {
            return null;
        }
        return new QuotationSection(
                repair.id(),
                quoted.newest()
                        .map(quotation -> view(quotation, quoted.bill(), Map.of()))
                        .orElse(null),
                refusal == null,
                free == null ? "" : free.messageKey(),
                repair.stage() == RepairStage.DONE && quoted.mayAccept() != null);
    }

    QuotationView view(Quotation quotation, @Nullable Bill bill, Map<UUID, String> names) {
        Bill own = bill != null && bill.quotation().equals(quotation.id()) ? bill : null;
        OwnerAnswer answer = quotation.answer();
        return new QuotationView(
                quotation.id(),
                quotation.version(),
                quotation.day(),
                quotation.note(),
                quotation.lines().stream().map(line -> line(line, own)).toList(),
                quotation.total(),
                own == null ? null : own.total(),
                answer == null
                        ? null
                        : new QuotationView.Answer(
                                answer.agreed(),
                                answer.way().messageKey(),
                                answer.name(),
                                answer.by() instanceof Actor.Staff by ? by.name() : "",
                                answer.witness() == null ? "" : names.getOrDefault(answer.witness(), ""),
                                answer.drawing(),
                                answer.words(),
                                answer.at()));
    }

    private static QuotationView.Line line(QuotationLine line, @Nullable Bill bill) {
        Quantity billed = bill == null ? null : bill.quantity(line.position());
        Money sum = billed == null ? null : line.sum(billed);
        return new QuotationView.Line(
                line.position(),
                line.item(),
                line.kind().messageKey(),
                line.name(),
                line.unit(),
                line.amount(),
                line.quantity(),
                line.sum(),
                billed,
                sum);
    }

    /** @throws io.shouwen.platform.NotFound if the reader may not see the repair */
    QuotationPaper paper(ProjectRef project, Actor me, UUID id, Texts texts) {
        UUID repair = quotations.repairOf(project.id(), id);
        sight.require(project.id(), repair, me);
        QuotedRepair quoted = quotations.of(project.id(), repair);
        Quotation quotation = quoted.quotations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        QuotationView view = view(
                quotation,
                quoted.bill(),
                Optional.ofNullable(quotation.answer())
                        .map(OwnerAnswer::witness)
                        .flatMap(witness -> staff.byId(project.id(), witness))
                        .map(member -> Map.of(member.id(), member.name()))
                        .orElse(Map.of()));
        Head head = queries.head(project.id(), repair);
        return new QuotationPaper(
                project.name(),
                head.number(),
                texts.t(view.billed() == null ? "repairs.quote.paper" : "repairs.quote.paper.bill"),
                head.title(),
                head.house(),
                (head.contact() + " " + Masked.phone(head.phone())).strip(),
                phone(project),
                view);
    }

    /** The number shown to residents. */
    String phone(ProjectRef project) {
        ProjectSettings.Phones phones = settings.phones(project.id());
        return phones.hotline().isEmpty() ? phones.centre() : phones.hotline();
    }
}
