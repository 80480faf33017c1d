package io.shouwen.repairs.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Money;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.price.Price;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceLevel;
import io.shouwen.repairs.price.PriceList;
import io.shouwen.repairs.price.PriceUse;
import io.shouwen.repairs.quote.QuotedRepair.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of quotations, answers and bills, without a database. */
class QuotedRepairTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final UUID REPAIR = Ids.next();
    private static final Actor REPAIRER = Actor.of(Ids.next(), "李师傅", Role.REPAIR);
    private static final Actor DESK = Actor.of(Ids.next(), "前台", Role.DESK);
    private static final Price LABOUR = price(PriceKind.LABOUR, "换龙头", 3000);
    private static final Price TAP = price(PriceKind.MATERIAL, "龙头", 4550);
    private static final Price VISIT = price(PriceKind.CALL_OUT, "上门", 0);
    private static final PriceList LIST = new PriceList(TODAY, List.of(VISIT, LABOUR, TAP));

    @Test
    void a_quotation_has_the_prices_of_the_list_and_their_sum() {
        Quotation quotation = fresh().quote(Ids.next(), wishes(), LIST, "含安装", REPAIRER);
        assertThat(quotation.version()).isEqualTo(1);
        assertThat(quotation.day()).isEqualTo(TODAY);
        assertThat(quotation.note()).isEqualTo("含安装");
        assertThat(quotation.lines()).extracting(QuotationLine::position).containsExactly(1, 2, 3);
        assertThat(quotation.lines())
                .extracting(QuotationLine::price)
                .containsExactly(VISIT.id(), LABOUR.id(), TAP.id());
        assertThat(quotation.lines())
                .extracting(QuotationLine::sum)
                .containsExactly(Money.ZERO, new Money(3000), new Money(9100));
        assertThat(quotation.total()).isEqualTo(new Money(12100));
        assertThat(quotation.line(3).orElseThrow().name()).isEqualTo("龙头");
        assertThat(quotation.line(4)).isEmpty();
    }

    @Test
    void what_is_not_on_the_list_cannot_be_charged() {
        refused(
                "not-listed",
                () -> fresh().quote(Ids.next(), List.of(new Wish(Ids.next(), Quantity.of(1))), LIST, "", REPAIRER));
    }

    @Test
    void a_quotation_has_lines_of_something() {
        refused("no-lines", () -> fresh().quote(Ids.next(), List.of(), LIST, "", REPAIRER));
        refused("no-quantity", () -> quoted(new Wish(TAP.item(), Quantity.NONE)));
        refused(
                "no-quantity",
                () -> quoted(new Wish(TAP.item(), Quantity.of(1)), new Wish(TAP.item(), Quantity.of(2))));
        List<Wish> many = IntStream.rangeClosed(0, QuotedRepair.MOST_LINES)
                .mapToObj(n -> new Wish(TAP.item(), Quantity.of(1)))
                .toList();
        refused("too-many-lines", () -> fresh().quote(Ids.next(), many, LIST, "", REPAIRER));
    }

    @Test
    void a_quotation_has_as_many_lines_as_the_most() {
        List<Price> prices = IntStream.range(0, QuotedRepair.MOST_LINES)
                .mapToObj(n -> price(PriceKind.LABOUR, "项" + n, 1))
                .toList();
        List<Wish> wishes = prices.stream()
                .map(price -> new Wish(price.item(), Quantity.of(1)))
                .toList();
        assertThat(fresh().quote(Ids.next(), wishes, new PriceList(TODAY, prices), "", REPAIRER)
                        .lines())
                .hasSize(QuotedRepair.MOST_LINES);
    }

    @Test
    void a_quotation_has_an_upper_bound() {
        Price dear = price(PriceKind.LABOUR, "翻新", QuotedRepair.HIGHEST.fen());
        PriceList list = new PriceList(TODAY, List.of(dear, TAP));
        assertThat(fresh().quote(Ids.next(), List.of(new Wish(dear.item(), Quantity.of(1))), list, "", REPAIRER)
                        .total())
                .isEqualTo(QuotedRepair.HIGHEST);
        refused(
                "too-dear",
                () -> fresh().quote(
                                Ids.next(),
                                List.of(new Wish(dear.item(), Quantity.of(1)), new Wish(TAP.item(), Quantity.of(1))),
                                list,
                                "",
                                REPAIRER));
    }

    @Test
    void what_is_common_or_under_warranty_is_never_quoted() {
        RuleBroken common = new RuleBroken("4.1.2.2", "repairs.quote.rule.common");
        QuotedRepair repair = new QuotedRepair(REPAIR, RepairStage.ACCEPTED, common, false, List.of(), null);
        assertThat(repair.mayQuote(REPAIRER)).isSameAs(common);
        refused("common", () -> repair.quote(Ids.next(), wishes(), LIST, "", REPAIRER));
    }

    @Test
    void repairers_butlers_and_those_who_lead_quote_and_bill() {
        for (Role role : List.of(Role.REPAIR, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER)) {
            assertThat(fresh().mayQuote(Actor.of(Ids.next(), "x", role))).isNull();
            assertThat(working(agreed(1)).mayBill(Actor.of(Ids.next(), "x", role)))
                    .isNull();
        }
        is("not-quoter", fresh().mayQuote(DESK));
        is("not-quoter", working(agreed(1)).mayBill(DESK));
    }

    @Test
    void work_that_began_without_an_agreement_is_not_charged_afterwards() {
        is("begun-free", repair(RepairStage.WORKING, true).mayQuote(REPAIRER));
        is("begun-free", repair(RepairStage.WORKING, true, declined(1)).mayQuote(REPAIRER));
        assertThat(repair(RepairStage.WORKING, true, agreed(1)).mayQuote(REPAIRER))
                .isNull();
        is("ended", repair(RepairStage.CLOSED, false).mayQuote(REPAIRER));
    }

    @Test
    void other_lines_are_the_next_version() {
        assertThat(repair(RepairStage.WORKING, true, agreed(1), declined(2))
                        .quote(Ids.next(), wishes(), LIST, "", REPAIRER)
                        .version())
                .isEqualTo(3);
    }

    @Test
    void only_the_newest_quotation_is_answered_and_once() {
        Quotation old = waiting(1);
        Quotation newest = waiting(2);
        QuotedRepair repair = repair(RepairStage.ACCEPTED, false, old, newest);
        assertThat(repair.mayAnswer(newest.id())).isNull();
        is("superseded", repair.mayAnswer(old.id()));
        is("superseded", repair.mayAnswer(Ids.next()));
        is("superseded", fresh().mayAnswer(old.id()));
        Quotation answered = agreed(1);
        is("answered", repair(RepairStage.ACCEPTED, false, answered).mayAnswer(answered.id()));
        Quotation no = declined(1);
        is("answered", repair(RepairStage.ACCEPTED, false, no).mayAnswer(no.id()));
        is("ended", repair(RepairStage.CLOSED, false, newest).mayAnswer(newest.id()));
    }

    @Test
    void a_yes_is_signed_or_given_by_the_link_or_heard_by_two() {
        UUID file = Ids.next();
        Actor owner = new Actor.Resident(Ids.next(), "林女士");
        taken(answer(true, AnswerWay.SIGNATURE, REPAIRER, null, file));
        is("not-proved", answering(answer(true, AnswerWay.SIGNATURE, REPAIRER, null, null)));
        is("not-proved", answering(answer(true, AnswerWay.SIGNATURE, owner, null, file)));
        taken(answer(true, AnswerWay.LINK, owner, null, null));
        is("not-proved", answering(answer(true, AnswerWay.LINK, DESK, null, null)));
        taken(answer(true, AnswerWay.TELEPHONE, DESK, REPAIRER.id(), null));
        is("no-witness", answering(answer(true, AnswerWay.TELEPHONE, DESK, null, null)));
        is("no-witness", answering(answer(true, AnswerWay.TELEPHONE, DESK, DESK.id(), null)));
        taken(answer(false, AnswerWay.IN_PERSON, DESK, null, null));
        is("not-proved", answering(answer(true, AnswerWay.IN_PERSON, DESK, null, null)));
        is("not-proved", answering(answer(false, AnswerWay.IN_PERSON, owner, null, null)));
    }

    @Test
    void an_answer_is_not_from_the_future_and_only_to_what_may_be_answered() {
        Quotation quotation = waiting(1);
        OwnerAnswer late =
                new OwnerAnswer(Ids.next(), false, AnswerWay.IN_PERSON, "林女士", DESK, null, null, "", NOW.plusMillis(1));
        refused("future", () -> repair(RepairStage.ACCEPTED, false, quotation).answer(quotation.id(), late, NOW));
        refused(
                "superseded",
                () -> fresh().answer(quotation.id(), answer(false, AnswerWay.IN_PERSON, DESK, null, null), NOW));
    }

    @Test
    void work_waits_for_the_answer_and_a_declined_change_leaves_the_agreement() {
        assertThat(fresh().mayBegin()).isNull();
        is("not-agreed", repair(RepairStage.ON_THE_SPOT, false, waiting(1)).mayBegin());
        is("declined", repair(RepairStage.ON_THE_SPOT, false, declined(1)).mayBegin());
        assertThat(repair(RepairStage.ON_THE_SPOT, false, agreed(1)).mayBegin()).isNull();
        is(
                "not-agreed",
                repair(RepairStage.ON_THE_SPOT, true, agreed(1), waiting(2)).mayBegin());
        assertThat(repair(RepairStage.ON_THE_SPOT, true, agreed(1), declined(2)).mayBegin())
                .isNull();
        assertThat(repair(RepairStage.ON_THE_SPOT, true, declined(1), agreed(2)).mayBegin())
                .isNull();
    }

    @Test
    void the_newest_agreement_is_in_force() {
        Quotation first = agreed(1);
        Quotation second = agreed(2);
        assertThat(repair(RepairStage.WORKING, true, first, second, declined(3)).inForce())
                .hasValue(second);
        assertThat(repair(RepairStage.WORKING, true, first, waiting(2)).inForce())
                .hasValue(first);
        assertThat(fresh().inForce()).isEmpty();
        assertThat(fresh().newest()).isEmpty();
        assertThat(first.declined()).isFalse();
        assertThat(waiting(1).declined()).isFalse();
        assertThat(waiting(1).agreed()).isFalse();
    }

    @Test
    void a_bill_has_what_there_really_was_and_never_more_than_was_agreed() {
        QuotedRepair repair = working(agreed(1));
        Bill bill = repair.bill(
                Ids.next(), Map.of(2, Quantity.of(1), 3, Quantity.parse("1.5").orElseThrow()), REPAIRER);
        assertThat(bill.version()).isEqualTo(1);
        assertThat(bill.quotation()).isEqualTo(repair.inForce().orElseThrow().id());
        assertThat(bill.total()).isEqualTo(new Money(3000 + 6825));
        assertThat(bill.quantity(1)).isEqualTo(Quantity.NONE);
        assertThat(bill.quantity(3)).isEqualTo(Quantity.parse("1.5").orElseThrow());
        assertThat(bill.quantity(9)).isEqualTo(Quantity.NONE);
        assertThat(repair.bill(Ids.next(), Map.of(3, Quantity.of(2)), REPAIRER).total())
                .isEqualTo(new Money(9100));
        refused(
                "above",
                () -> repair.bill(Ids.next(), Map.of(3, Quantity.parse("2.01").orElseThrow()), REPAIRER));
        refused("above", () -> repair.bill(Ids.next(), Map.of(3, Quantity.of(-1)), REPAIRER));
    }

    @Test
    void a_bill_needs_an_agreement_and_begun_work_that_has_not_ended() {
        is("no-agreement", working().mayBill(REPAIRER));
        is("no-agreement", working(declined(1)).mayBill(REPAIRER));
        is("not-begun", repair(RepairStage.ON_THE_SPOT, false, agreed(1)).mayBill(REPAIRER));
        is("ended", repair(RepairStage.CLOSED, true, agreed(1)).mayBill(REPAIRER));
        assertThat(repair(RepairStage.DONE, true, agreed(1)).mayBill(REPAIRER)).isNull();
        refused("no-agreement", () -> working().bill(Ids.next(), Map.of(), REPAIRER));
    }

    @Test
    void what_was_agreed_is_billed_before_it_is_accepted() {
        assertThat(fresh().mayAccept()).isNull();
        assertThat(repair(RepairStage.DONE, true, declined(1)).mayAccept()).isNull();
        Quotation first = agreed(1);
        QuotedRepair unbilled = repair(RepairStage.DONE, true, first);
        is("no-bill", unbilled.mayAccept());
        Bill bill = unbilled.bill(Ids.next(), Map.of(), REPAIRER);
        QuotedRepair billed = new QuotedRepair(REPAIR, RepairStage.DONE, null, true, List.of(first), bill);
        assertThat(billed.mayAccept()).isNull();
        assertThat(billed.bill(Ids.next(), Map.of(), REPAIRER).version()).isEqualTo(2);
        QuotedRepair changed = new QuotedRepair(REPAIR, RepairStage.DONE, null, true, List.of(first, agreed(2)), bill);
        is("no-bill", changed.mayAccept());
    }

    private static QuotedRepair fresh() {
        return repair(RepairStage.ACCEPTED, false);
    }

    private static QuotedRepair working(Quotation... quotations) {
        return repair(RepairStage.WORKING, true, quotations);
    }

    private static QuotedRepair repair(RepairStage stage, boolean begun, Quotation... quotations) {
        return new QuotedRepair(REPAIR, stage, null, begun, List.of(quotations), null);
    }

    private static void quoted(Wish... wishes) {
        fresh().quote(Ids.next(), List.of(wishes), LIST, "", REPAIRER);
    }

    private static List<Wish> wishes() {
        return List.of(
                new Wish(VISIT.item(), Quantity.of(1)),
                new Wish(LABOUR.item(), Quantity.of(1)),
                new Wish(TAP.item(), Quantity.of(2)));
    }

    private static Quotation waiting(int version) {
        Quotation first = fresh().quote(Ids.next(), wishes(), LIST, "", REPAIRER);
        return new Quotation(Ids.next(), version, TODAY, "", first.lines(), null);
    }

    private static Quotation agreed(int version) {
        Quotation q = waiting(version);
        return new Quotation(
                q.id(), version, TODAY, "", q.lines(), answer(true, AnswerWay.SIGNATURE, REPAIRER, null, Ids.next()));
    }

    private static Quotation declined(int version) {
        Quotation q = waiting(version);
        return new Quotation(
                q.id(), version, TODAY, "", q.lines(), answer(false, AnswerWay.IN_PERSON, REPAIRER, null, null));
    }

    private static OwnerAnswer answer(
            boolean agreed, AnswerWay way, Actor by, @Nullable UUID witness, @Nullable UUID drawing) {
        return new OwnerAnswer(Ids.next(), agreed, way, "林女士", by, witness, drawing, "", NOW);
    }

    private static void taken(OwnerAnswer answer) {
        assertThat(answering(answer)).isNull();
    }

    private static @Nullable RuleBroken answering(OwnerAnswer answer) {
        Quotation quotation = waiting(1);
        try {
            assertThat(repair(RepairStage.ACCEPTED, false, quotation).answer(quotation.id(), answer, NOW))
                    .isSameAs(answer);
            return null;
        } catch (RuleBroken refusal) {
            return refusal;
        }
    }

    private static Price price(PriceKind kind, String name, long fen) {
        return new Price(
                Ids.next(),
                Ids.next(),
                PriceLevel.PROJECT,
                1,
                PriceUse.LISTED,
                kind,
                name,
                "个",
                "",
                new Money(fen),
                "依据",
                TODAY);
    }

    private static void is(String rule, @Nullable RuleBroken refusal) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.messageKey()).isEqualTo("repairs.quote.rule." + rule);
    }

    private static void refused(String rule, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleBroken.class, broken -> is(rule, broken));
    }
}
