package io.shouwen.repairs.quote;

import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.repairs.AnswerDispatch;
import io.shouwen.repairs.DispatchRepair;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.RepairMove;
import io.shouwen.repairs.WorkOnRepair;
import io.shouwen.repairs.price.Price;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceList;
import io.shouwen.repairs.price.Prices;
import io.shouwen.repairs.quote.QuotedRepair.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quotations of the demo: some wait for the owner, one was declined, one was agreed on the telephone, one is billed. */
@Component
class QuotationDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final DrawQuotation draw;
    private final AnswerQuotation answering;
    private final MakeBill bill;
    private final DispatchRepair dispatch;
    private final AnswerDispatch accept;
    private final WorkOnRepair work;
    private final Prices prices;
    private final ProjectDirectory projects;
    private final DemoAccounts accounts;

    QuotationDemo(
            JdbcClient jdbc,
            DrawQuotation draw,
            AnswerQuotation answering,
            MakeBill bill,
            DispatchRepair dispatch,
            AnswerDispatch accept,
            WorkOnRepair work,
            Prices prices,
            ProjectDirectory projects,
            DemoAccounts accounts) {
        this.jdbc = jdbc;
        this.draw = draw;
        this.answering = answering;
        this.bill = bill;
        this.dispatch = dispatch;
        this.accept = accept;
        this.work = work;
        this.prices = prices;
        this.projects = projects;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void load(Instant now) {
        Actor supervisor = accounts.actor("supervisor");
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        DemoData.as(supervisor, () -> History.write(() -> quoted(project, supervisor, now)));
    }

    private void quoted(ProjectRef project, Actor supervisor, Instant now) {
        List<UUID> open = jdbc.sql("""
                select r.id from repairs.repair r
                where r.project_id = ? and not r.common and r.stage = 'RECEIVED' and r.stage_at < ?::timestamptz
                    and not exists (select from tickets.matter t where t.project_id = r.project_id and t.id = r.id
                                    and (t.settlement_id is not null or t.offered_to is not null))
                order by r.id desc limit 5""")
                .params(PROJECT, now.minus(Duration.ofHours(3)).toString())
                .query(UUID.class)
                .list();
        PriceList list = prices.on(PROJECT, LocalDate.ofInstant(now, ZONE));
        IntStream.range(0, open.size()).forEach(n -> {
            UUID repair = open.get(n);
            Instant at = now.minus(Duration.ofMinutes(150 - 10L * n));
            UUID quotation = Ids.next();
            draw.draw(project, repair, quotation, wishes(list, n), n == 0 ? "如需更换暗管另行报价" : "", supervisor, at);
            answered(project, repair, quotation, n, supervisor, at.plus(Duration.ofMinutes(20)));
        });
    }

    private static List<Wish> wishes(PriceList list, int n) {
        List<Price> labour = list.ofKind(PriceKind.LABOUR).toList();
        List<Price> material = list.ofKind(PriceKind.MATERIAL).toList();
        return List.of(
                new Wish(list.prices().getFirst().item(), Quantity.of(1)),
                new Wish(labour.get(n % labour.size()).item(), Quantity.of(1)),
                new Wish(material.get(n % material.size()).item(), Quantity.of(1 + n % 2)));
    }

    private void answered(ProjectRef project, UUID repair, UUID quotation, int n, Actor by, Instant at) {
        if (n == 1) {
            answering.answer(
                    PROJECT,
                    quotation,
                    new OwnerAnswer(Ids.next(), false, AnswerWay.IN_PERSON, "业主", by, null, null, "自己另外请人", at),
                    at);
        }
        if (n == 2 || n == 3) {
            answering.answer(
                    PROJECT,
                    quotation,
                    new OwnerAnswer(
                            Ids.next(), true, AnswerWay.TELEPHONE, "业主", by, accounts.id("desk"), null, "可以，尽快来修", at),
                    at);
        }
        if (n == 3) {
            billed(project, repair, by, at);
        }
    }

    private void billed(ProjectRef project, UUID repair, Actor by, Instant at) {
        Actor repairer = accounts.actor("repair");
        dispatch.dispatch(
                project,
                repair,
                by,
                new DispatchRepair.Order(Ids.next(), repairer.id(), "当班", "业主已同意报价", null, -1),
                at.plusSeconds(60));
        DemoData.as(repairer, () -> {
            Instant begun = at.plusSeconds(600);
            accept.accept(project, repair, repairer, Ids.next(), at.plusSeconds(120), at.plusSeconds(120));
            work.go(project, repair, repairer, RepairMove.ARRIVE, Ids.next(), at.plusSeconds(500), at.plusSeconds(500));
            work.go(project, repair, repairer, RepairMove.BEGIN, Ids.next(), begun, begun);
            bill.make(
                    PROJECT,
                    repair,
                    Ids.next(),
                    Map.of(1, Quantity.of(1), 2, Quantity.of(1), 3, Quantity.of(1)),
                    repairer,
                    begun.plusSeconds(1800));
        });
    }
}
