package io.shouwen.breaches.list;

import io.shouwen.breaches.dossier.BreachAccess;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section of the house page with the breaches of its people. */
@Component
@Clause("2.1.8")
class BreachesOfHouse implements HouseSection {

    private final BreachListQueries queries;
    private final MessageSource messages;

    BreachesOfHouse(BreachListQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public Column column() {
        return Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String titleKey() {
        return "breaches.list";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        return queries.ofHouse(projectId, house.id(), limit).stream()
                .map(line -> Row.record(
                        line.title(),
                        (line.kind() == null ? "" : texts.t(line.kind().messageKey()) + " · ")
                                + texts.t(line.stage().messageKey()),
                        line.openedAt(),
                        "breaches/" + line.id()))
                .toList();
    }

    @Override
    public @Nullable Move move(UUID houseId) {
        return BreachListController.takes(Scope.current().actor())
                ? new Move("breaches.new", "breaches/new?house=" + houseId)
                : null;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return BreachAccess.all(actor);
    }
}
