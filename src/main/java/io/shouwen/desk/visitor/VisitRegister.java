package io.shouwen.desk.visitor;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.desk.visitor.view.VisitRegisterPaper;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.paper.DocumentInfo;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 来访登记表: the visits of a day as the paper form, in the order they came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.2.2")
class VisitRegister {

    private static final int MOST = 500;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final VisitQueries queries;
    private final Paper paper;

    VisitRegister(VisitQueries queries, Paper paper) {
        this.queries = queries;
        this.paper = paper;
    }

    VisitRegisterPaper of(ProjectRef project, LocalDate day, Texts texts) {
        LogFilter filter = LogFilter.day(VisitQueries.SHOWS, day);
        List<VisitLine> lines = queries.log(project, filter, VisitQueries.place(filter, Map.of()), MOST);
        return new VisitRegisterPaper(
                project.name(),
                day,
                lines.reversed().stream().map(line -> row(project, line, texts)).toList());
    }

    ResponseEntity<byte[]> pdf(ProjectRef project, LocalDate day, Texts texts) {
        String name = texts.t("desk.visitor.register") + " " + day;
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(paper.pdf(
                        new DocumentInfo(name, project.name()),
                        texts,
                        SheetPictures.NONE,
                        List.of(of(project, day, texts))));
    }

    private static String together(String who, int people, Texts texts) {
        return who.isEmpty() ? texts.t("desk.visitor.people", people) : texts.t("desk.visitor.with", who, people);
    }

    private static VisitRegisterPaper.Row row(ProjectRef project, VisitLine line, Texts texts) {
        String who = joined(line.name(), line.leaderTitle(), line.company());
        return new VisitRegisterPaper.Row(
                at(project, CLOCK, line.cameAt()),
                at(project, CLOCK, line.leftAt()),
                line.people() == 1 ? who : together(who, line.people(), texts),
                line.phone(),
                joined(line.colleague(), HouseCode.said(line.house(), texts)),
                line.purpose(),
                how(project, line, texts),
                line.receivedBy());
    }

    private static String how(ProjectRef project, VisitLine line, Texts texts) {
        VisitLine.Promised promise = line.promise();
        return joined(
                texts.t(line.stateKey()),
                line.result(),
                line.ticketNumber(),
                promise == null ? "" : at(project, SHORT, promise.due()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String at(ProjectRef project, DateTimeFormatter format, @Nullable Instant at) {
        return at == null ? "" : format.format(at.atZone(project.zone()));
    }
}
