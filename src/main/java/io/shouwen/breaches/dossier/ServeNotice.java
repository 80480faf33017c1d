package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.LawArticle;
import io.shouwen.breaches.law.LawArticles;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Serves notices with numbers of which none is missing, and keeps how they were delivered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.1.8")
class ServeNotice {

    private final Breaches breaches;
    private final LawArticles articles;
    private final BreachClock clock;
    private final BreachNews news;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ServeNotice(
            Breaches breaches,
            LawArticles articles,
            BreachClock clock,
            BreachNews news,
            MessageSource messages,
            JdbcClient jdbc) {
        this.breaches = breaches;
        this.articles = articles;
        this.clock = clock;
        this.news = news;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** As people refer to it: 整改〔2026〕7号. */
    static String number(int year, int serial) {
        return "整改〔" + year + "〕" + serial + "号";
    }

    void serve(
            ProjectRef project,
            UUID id,
            UUID step,
            String addressee,
            Instant rectifyBy,
            List<LawArticle> cited,
            Actor by,
            Instant now) {
        Breach after = breaches.forMove(project.id(), id).serve(step, rectifyBy, by, now);
        if (cited.isEmpty()) {
            throw new RuleBroken("2.1.8", "breaches.rule.nothing-cited");
        }
        int year = now.atZone(project.zone()).getYear();
        int serial = breaches.nextSerial(project.id(), year);
        String content = articles.notice(
                project.id(), known(project, after, addressee, number(year, serial)), cited, rectifyBy, project.zone());
        breaches.served(after, year, serial, addressee, content, cited);
        news.said(after, Map.of("number", number(year, serial), "by", rectifyBy));
        clock.follow(after, now);
    }

    private Map<String, String> known(ProjectRef project, Breach breach, String addressee, String number) {
        Particulars found = Objects.requireNonNull(breach.particulars());
        record Matter(String title, String words) {}
        Matter matter = jdbc.sql("select title, description from tickets.matter where project_id = ? and id = ?")
                .params(project.id(), breach.id())
                .query((row, n) -> new Matter(row.getString(1), row.getString(2)))
                .single();
        Map<String, String> known = new HashMap<>();
        known.put("addressee", addressee);
        known.put(
                "place",
                !found.place().isEmpty() || found.house() == null
                        ? found.place()
                        : found.house().label());
        known.put("kind", new Texts(messages, Texts.CHINESE).t(found.kind().messageKey()));
        known.put("matter", matter.words().isBlank() ? matter.title() : matter.words());
        known.put("number", number);
        known.put("project", project.name());
        return known;
    }

    void deliver(
            UUID projectId,
            UUID id,
            UUID step,
            Breaches.Delivery delivery,
            List<Prepared> photos,
            Actor by,
            String words,
            Instant now) {
        Breach before = breaches.forMove(projectId, id);
        Breach after = before.deliver(step, by, words, now);
        if (delivery.proof() == DeliveryProof.PHOTO && photos.isEmpty()) {
            throw new RuleBroken("2.1.8", "breaches.rule.no-photo");
        }
        breaches.pictures(projectId, id, step, photos, PictureSubject.DELIVERED, delivery.at());
        breaches.delivered(after, Objects.requireNonNull(before.undelivered()).id(), delivery);
        news.said(after, Map.of("proof", delivery.proof()));
    }
}
