package io.shouwen.custody.item;

import io.shouwen.custody.ChainQueries;
import io.shouwen.custody.CustodyRoles;
import io.shouwen.custody.item.ItemQueries.More;
import io.shouwen.custody.item.view.KeptItemPage;
import io.shouwen.custody.item.view.NewKeptItemPage;
import io.shouwen.custody.item.view.RefusalsPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The pages of kept items, also as they come back with errors. */
@Component
class ItemPages {

    private static final int MOST_REFUSALS = 100;

    private final ItemQueries queries;
    private final RefusedGoods goods;
    private final ChainQueries chains;
    private final MessageSource messages;
    private final Clock clock;

    ItemPages(ItemQueries queries, RefusedGoods goods, ChainQueries chains, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.goods = goods;
        this.chains = chains;
        this.messages = messages;
        this.clock = clock;
    }

    KeptItemPage item(ProjectRef project, Actor actor, UUID id, String move, Form form) {
        More more = queries.more(project.id(), id);
        return new KeptItemPage(
                queries.one(project.id(), id),
                more.description(),
                more.value(),
                more.photo(),
                queries.extensions(project.id(), id),
                chains.chain(project.id(), id),
                CustodyRoles.works(actor),
                CustodyRoles.leads(actor),
                form,
                move);
    }

    NewKeptItemPage fresh(ProjectRef project, UUID id, Form form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), project.zone());
        return new NewKeptItemPage(
                id,
                goods.all(project.id(), texts()),
                queries.slots(project.id()),
                List.of(today, today.plusDays(1), today.plusDays(3), today.plusDays(7), today.plusDays(30)),
                form);
    }

    RefusalsPage refusals(ProjectRef project, Actor actor, UUID next, String move, Form form) {
        List<RefusalsPage.Good> all = goods.all(project.id(), texts());
        return new RefusalsPage(
                all,
                refused(project, all, MOST_REFUSALS),
                next,
                CustodyRoles.works(actor),
                CustodyRoles.leads(actor),
                form,
                move);
    }

    RefusalsPage refusals(ProjectRef project, Actor actor) {
        return refusals(project, actor, Ids.next(), "", Form.EMPTY);
    }

    /** The newest first. */
    List<RefusalsPage.Line> refused(ProjectRef project, int most) {
        return refused(project, goods(project), most);
    }

    private List<RefusalsPage.Line> refused(ProjectRef project, List<RefusalsPage.Good> all, int most) {
        return queries.refusals(project.id(), most).stream()
                .map(line -> named(line, all))
                .toList();
    }

    /** With the name of the good in the reader's language; the project's own are kept by their name. */
    private static RefusalsPage.Line named(RefusalsPage.Line line, List<RefusalsPage.Good> goods) {
        String name = goods.stream()
                .filter(good -> good.code().equals(line.good()))
                .map(RefusalsPage.Good::name)
                .findFirst()
                .orElse(line.good());
        return new RefusalsPage.Line(
                line.at(), name, line.description(), line.owner(), line.house(), line.told(), line.by());
    }

    List<RefusalsPage.Good> goods(ProjectRef project) {
        return goods.all(project.id(), texts());
    }

    private Texts texts() {
        return new Texts(messages, LocaleContextHolder.getLocale());
    }
}
