package io.shouwen.breaches.dossier;

import io.shouwen.breaches.dossier.view.BreachPage.Event;
import io.shouwen.breaches.dossier.view.BreachPage.Header;
import io.shouwen.breaches.dossier.view.BreachPage.Notice;
import io.shouwen.breaches.dossier.view.DossierPaper;
import io.shouwen.breaches.dossier.view.DossierPaper.Picture;
import io.shouwen.breaches.dossier.view.DossierPaper.Row;
import io.shouwen.breaches.dossier.view.NoticePaper;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills the papers of a breach. */
@Component
class BreachPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BreachQueries queries;
    private final MessageSource messages;

    BreachPapers(BreachQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** @throws NotFound if there is no such notice */
    NoticePaper notice(ProjectRef project, UUID id, int time) {
        Notice notice = queries.notices(project.id(), id).stream()
                .filter(one -> one.time() == time)
                .findFirst()
                .orElseThrow(NotFound::new);
        Texts texts = new Texts(messages, Texts.CHINESE);
        String delivery = notice.proof() == null
                ? ""
                : Stream.of(
                                texts.t(notice.proof().messageKey()),
                                notice.receivedBy(),
                                notice.witness(),
                                minute(Objects.requireNonNull(notice.deliveredAt()), project.zone()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("，"));
        return new NoticePaper(
                project.name(),
                notice.number(),
                notice.text(),
                DAY.format(notice.servedAt().atZone(project.zone())),
                delivery,
                notice.drawing());
    }

    DossierPaper dossier(ProjectRef project, UUID id, boolean report, Texts texts) {
        Header header = queries.header(project.id(), id);
        List<Row> facts = new ArrayList<>();
        add(facts, texts, "what", header.title());
        add(
                facts,
                texts,
                "kind",
                header.kind() == null ? "" : texts.t(header.kind().messageKey()));
        add(facts, texts, "place", header.place());
        add(facts, texts, "house", HouseCode.said(header.house(), texts));
        add(facts, texts, "who", header.who());
        add(facts, texts, "words", header.words());
        add(facts, texts, "found", minute(header.openedAt(), project.zone()));
        add(facts, texts, "stage", texts.t(header.stage().messageKey()));
        return new DossierPaper(
                report,
                texts.t(report ? "breaches.paper.report" : "breaches.paper.dossier"),
                project.name(),
                header.number(),
                List.copyOf(facts),
                queries.course(project.id(), id).stream()
                        .map(event -> row(event, report, project.zone(), texts))
                        .toList(),
                queries.photos(project.id(), id).stream()
                        .map(photo -> new Picture(
                                photo.file(),
                                texts.t(photo.messageKey()) + " " + minute(photo.takenAt(), project.zone())))
                        .toList());
    }

    private static Row row(Event event, boolean report, ZoneId zone, Texts texts) {
        Instant at = event.happened() == null ? event.at() : event.happened();
        String text = Stream.of(
                        texts.t(event.move().messageKey()),
                        event.whom(),
                        event.said() == null ? "" : texts.t(event.said()),
                        event.number(),
                        event.words(),
                        report ? "" : event.by())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(texts.chinese() ? "；" : "; "));
        return new Row(minute(at, zone), text);
    }

    private static void add(List<Row> facts, Texts texts, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Row(texts.t("breaches.paper." + key), text));
        }
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
