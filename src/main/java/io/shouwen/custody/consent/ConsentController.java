package io.shouwen.custody.consent;

import io.shouwen.custody.consent.view.ConsentLine;
import io.shouwen.custody.consent.view.ConsentProofPage;
import io.shouwen.custody.consent.view.ConsentsPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
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

/** The list of households by consent, its export, and what a courier is shown. */
@Controller
@Transactional(readOnly = true)
@ConsentRoles.MaySee
@Clause("3.4.1")
class ConsentController {

    private static final int LONGEST = 60;

    private final ConsentQueries queries;
    private final Consents consents;
    private final Houses houses;
    private final Residents residents;
    private final Audit audit;
    private final MessageSource messages;

    ConsentController(
            ConsentQueries queries,
            Consents consents,
            Houses houses,
            Residents residents,
            Audit audit,
            MessageSource messages) {
        this.queries = queries;
        this.consents = consents;
        this.houses = houses;
        this.residents = residents;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/consents")
    ConsentsPage list(ProjectRef project, @RequestParam Map<String, String> address) {
        ConsentFilter filter = ConsentFilter.of(address);
        ListPlace place = ConsentQueries.place(filter, address);
        return new ConsentsPage(filter, place, queries.page(project.id(), filter, place));
    }

    @GetMapping("/p/{project}/consents/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        ConsentFilter filter = ConsentFilter.of(address);
        List<ConsentLine> lines = queries.all(project.id(), filter, ConsentQueries.place(filter, address));
        audit.record(
                project.id(), "consents-exported", "project", project.id(), null, Map.of("households", lines.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("custody.consent.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of("house", "state", "given-by", "given-at", "version", "taken-by", "withdrawn-at")
                            .map(column -> texts.t("custody.consent.column." + column))
                            .toList())
                    .widths(22, 10, 14, 18, 8, 14, 18);
            lines.forEach(line -> sheet.row(
                    HouseCode.said(line.house(), texts),
                    texts.t(line.stateKey()),
                    line.givenBy(),
                    line.givenAt(),
                    line.consent() == null ? null : line.textVersion(),
                    line.takenBy(),
                    line.withdrawnAt()));
        });
    }

    /** Yes only for a name that lives in the house whose household's consent stands; everything else is a no. */
    @GetMapping("/p/{project}/consents/proof")
    ConsentProofPage proof(
            ProjectRef project,
            @RequestParam(defaultValue = "") String house,
            @RequestParam(defaultValue = "") String name) {
        String typed = TypedText.first(house.strip(), LONGEST);
        String whose = TypedText.first(name.strip(), LONGEST);
        if (typed.isEmpty() || whose.isEmpty()) {
            return new ConsentProofPage(typed, whose, null);
        }
        boolean stands = houses.byCode(project.id(), typed)
                .filter(found -> residents.ofHouse(project.id(), found.id()).stream()
                        .anyMatch(person -> person.name().equals(whose)))
                .flatMap(found -> consents.standing(project.id(), found.id()))
                .isPresent();
        return new ConsentProofPage(typed, whose, stands);
    }
}
