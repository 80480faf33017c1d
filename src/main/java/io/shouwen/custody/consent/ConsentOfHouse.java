package io.shouwen.custody.consent;

import io.shouwen.custody.consent.view.HouseConsentsPage.Line;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section of the house page with the household's consents. */
@Component
class ConsentOfHouse implements HouseSection {

    private final ConsentQueries queries;
    private final MessageSource messages;

    ConsentOfHouse(ConsentQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public Column column() {
        return Column.HOUSEHOLD;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "custody.consent.section";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        return queries.history(projectId, house.id()).stream()
                .limit(limit)
                .map(line -> row(line, house, texts))
                .toList();
    }

    private static Row row(Line line, HouseRef house, Texts texts) {
        String state = line.movedOut() ? "moved-out" : line.withdrawnAt() != null ? "withdrawn" : "with";
        return Row.record(
                line.givenBy(),
                texts.t("custody.consent.state." + state),
                line.withdrawnAt() == null ? line.givenAt() : line.withdrawnAt(),
                "houses/" + house.id() + "/consents");
    }

    @Override
    public Move move(UUID houseId) {
        return new Move("custody.consent.open", "houses/" + houseId + "/consents");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return ConsentRoles.maySee(actor);
    }
}
