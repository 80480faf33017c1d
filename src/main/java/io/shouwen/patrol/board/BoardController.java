package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.BoardPage;
import io.shouwen.patrol.board.view.BoardPage.Group;
import io.shouwen.patrol.board.view.BoardPage.Heat;
import io.shouwen.patrol.board.view.FindingFilter;
import io.shouwen.patrol.board.view.FindingListPage;
import io.shouwen.patrol.board.view.FindingTab;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The patrol board, and its heat map as a workbook. */
@Controller
@Transactional
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class BoardController {

    private static final List<FindingTab> SHOWN =
            List.of(FindingTab.DISPATCH, FindingTab.OVERDUE, FindingTab.VERIFY, FindingTab.SIGN);
    private static final int ROWS = 6;
    private static final String WEEKS = "weeks";

    private final FindingListQueries list;
    private final BoardQueries queries;
    private final HeatMapQueries heat;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    BoardController(
            FindingListQueries list,
            BoardQueries queries,
            HeatMapQueries heat,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.list = list;
        this.queries = queries;
        this.heat = heat;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol")
    BoardPage board(ProjectRef project, Actor actor, @RequestParam(defaultValue = "days") String span) {
        Instant now = clock.instant();
        FindingFilter all = FindingFilter.of(Map.of());
        Map<FindingTab, Integer> counts = list.counts(project, all, SHOWN, now);
        List<Group> groups = new ArrayList<>();
        for (FindingTab tab : SHOWN) {
            int count = counts.getOrDefault(tab, 0);
            groups.add(new Group(
                    tab,
                    count > FindingListPage.MOST ? FindingListPage.MOST + "+" : String.valueOf(count),
                    count == 0 ? List.of() : list.first(project, all.in(tab), ROWS, now)));
        }
        return new BoardPage(
                groups,
                queries.asking(project.id()),
                queries.rounds(project, now),
                queries.refused(project.id()),
                heat(project, span, now),
                actor.is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER),
                actor.leads());
    }

    @GetMapping("/p/{project}/patrol/heat/sheet")
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam(defaultValue = "days") String span, Locale locale) {
        audit.record(project.id(), "exported-heat", "finding", project.id(), null, span);
        Heat shown = heat(project, span, clock.instant());
        Texts texts = new Texts(messages, locale);
        String title = texts.t("patrol.board.heat");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            List<String> names = Stream.of(
                            Stream.of(texts.t("patrol.board.heat.place")),
                            shown.columns().stream(),
                            Stream.of(texts.t("patrol.board.heat.sum")))
                    .flatMap(each -> each)
                    .toList();
            sheet.heading(names, 1).widths(32);
            shown.places()
                    .forEach(place -> sheet.row(
                            Stream.of(Stream.of(place.name()), place.counts().stream(), Stream.of(place.sum()))
                                    .flatMap(each -> each)
                                    .toArray()));
        });
    }

    private Heat heat(ProjectRef project, String span, Instant now) {
        return heat.of(project, span.equals(WEEKS), LocalDate.ofInstant(now, project.zone()));
    }
}
