package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The text of a finding that is signed. It is deterministic: the same facts give the same text. It is in the project's
 * language, whoever reads it.
 */
@Component
@Clause({"4.3.4", "5.2"})
class SheetText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final FindingPeople people;

    SheetText(JdbcClient jdbc, MessageSource messages, FindingPeople people) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.people = people;
    }

    String of(ProjectRef project, Finding f, Actor verifier, VerifyFinding.Look look) {
        Texts texts = new Texts(messages, Texts.CHINESE);
        ZoneId zone = project.zone();
        List<String> lines = new ArrayList<>();
        record Matter(String number, String title, String words, String place) {}
        Matter matter = jdbc.sql(
                        "select number, title, description, place from tickets.matter where project_id = ? and id = ?")
                .params(project.id(), f.id())
                .query((row, n) -> new Matter(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
        line(lines, texts, "number", matter.number());
        line(lines, texts, "project", project.name());
        line(lines, texts, "place", matter.place());
        line(lines, texts, "found", people.named(f.foundBy()).name(), at(f.foundAt(), zone));
        line(lines, texts, f.major() ? "matter-major" : "matter", matter.title(), matter.words());
        Decision decision = Objects.requireNonNull(f.decision());
        line(lines, texts, "reported", people.named(decision.by()).name(), at(decision.at(), zone), decision.words());
        for (Dispatch r : f.dispatches()) {
            line(
                    lines,
                    texts,
                    "dispatched." + r.role().name().toLowerCase(java.util.Locale.ROOT),
                    people.named(r.by()).name(),
                    at(r.at(), zone),
                    texts.t(r.way().messageKey()),
                    r.opinion());
        }
        Remedy done = Objects.requireNonNull(f.remedy());
        line(lines, texts, "handled", people.named(done.by()).name(), at(done.at(), zone), done.text());
        for (String photo : photos(project.id(), f.id())) {
            line(lines, texts, "photo", photo);
        }
        line(
                lines,
                texts,
                look.good() ? "verified" : "wrong",
                verifier.name(),
                at(look.at(), zone),
                texts.t(look.means().messageKey()),
                look.words());
        return String.join("\n", lines);
    }

    private List<String> photos(UUID projectId, UUID findingId) {
        return jdbc.sql(
                        "select distinct sha256 from patrol.photo where project_id = ? and finding_id = ? order by sha256")
                .params(projectId, findingId)
                .query(String.class)
                .list();
    }

    private static void line(List<String> lines, Texts texts, String key, Object... arguments) {
        lines.add(texts.t("patrol.finding.sheet." + key, arguments).strip());
    }

    private static String at(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
