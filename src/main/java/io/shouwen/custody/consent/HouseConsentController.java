package io.shouwen.custody.consent;

import io.shouwen.custody.consent.view.HouseConsentsPage;
import io.shouwen.custody.consent.view.HouseConsentsPage.Line;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The consents of one house: given, withdrawn by one button, and their history. */
@Controller
@Transactional
@ConsentRoles.MayRecord
@Clause("3.4.1")
class HouseConsentController {

    private final ConsentQueries queries;
    private final Consents consents;
    private final ConsentTexts texts;
    private final GiveConsent giveConsent;
    private final WithdrawConsent withdrawConsent;
    private final Houses houses;
    private final Residents residents;
    private final Clock clock;

    HouseConsentController(
            ConsentQueries queries,
            Consents consents,
            ConsentTexts texts,
            GiveConsent giveConsent,
            WithdrawConsent withdrawConsent,
            Houses houses,
            Residents residents,
            Clock clock) {
        this.queries = queries;
        this.consents = consents;
        this.texts = texts;
        this.giveConsent = giveConsent;
        this.withdrawConsent = withdrawConsent;
        this.houses = houses;
        this.residents = residents;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/houses/{house}/consents")
    @ConsentRoles.MaySee
    HouseConsentsPage consents(ProjectRef project, Actor actor, @PathVariable UUID house) {
        return page(project, actor, house, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/houses/{house}/consents")
    Object give(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            @FileField(value = "paper", takes = Takes.PICTURES_AND_PDF) Upload paper,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String givenBy = fields.required("givenBy", 60);
        drawing.tell(fields::problem);
        paper.tell(fields::problem);
        Prepared signed = drawing.one() == null ? paper.one() : drawing.one();
        if (signed == null) {
            fields.problem(typed.containsKey("drawing") ? "drawing" : "paper", "custody.consent.unsigned");
        }
        if (signed == null || fields.wrong()) {
            return page(project, actor, house, id, fields.form());
        }
        giveConsent.give(
                project.id(), id, house, fields.version(), givenBy, signed, language(fields), actor, clock.instant());
        return Redirect.to("houses/" + house + "/consents", flash, "custody.consent.given");
    }

    @PostMapping("/p/{project}/consents/{consent}/withdrawal")
    ModelAndView withdraw(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID consent,
            @RequestParam UUID house,
            RedirectAttributes flash) {
        withdrawConsent.withdraw(project.id(), consent, actor, clock.instant());
        return Redirect.to("houses/" + house + "/consents", flash, "custody.consent.withdrawn-now");
    }

    @PostMapping("/p/{project}/consents/{consent}/language")
    ModelAndView writeIn(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID consent,
            @RequestParam UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        giveConsent.writeIn(project.id(), consent, language(new Fields(typed)), actor);
        return Redirect.to("houses/" + house + "/consents", flash, "custody.consent.language.saved");
    }

    private static String language(Fields fields) {
        return fields.value("language").equals("en") ? "en" : "zh";
    }

    private HouseConsentsPage page(ProjectRef project, Actor actor, UUID houseId, UUID newId, Form form) {
        HouseRef house = houses.byId(project.id(), houseId).orElseThrow(NotFound::new);
        List<Line> history = queries.history(project.id(), houseId);
        UUID standing = consents.standing(project.id(), houseId).orElse(null);
        Line stands = history.stream()
                .filter(line -> line.id().equals(standing))
                .findFirst()
                .orElse(null);
        ConsentText text = texts.latest(project.id(), clock.instant());
        return new HouseConsentsPage(
                houseId,
                house.label(),
                residents.ofHouse(project.id(), houseId).stream()
                        .map(ResidentRef::name)
                        .distinct()
                        .toList(),
                stands,
                history.stream().anyMatch(line -> line.withdrawnAt() == null && !line.movedOut()),
                text.version(),
                new HouseConsentsPage.Words(text.chinese(), text.english(), text.since()),
                history,
                consents.language(project.id(), houseId),
                ConsentRoles.mayRecord(actor),
                newId,
                form);
    }
}
