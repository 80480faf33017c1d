package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.ScannedCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done in a count: scans, answers to differences, its end. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.8")
class CountScanController {

    private static final Duration LONGEST_AGO = Duration.ofHours(12);

    private final KeepScan keeping;
    private final AnswerDifference answering;
    private final EndCount ending;
    private final CountPages pages;
    private final Places places;
    private final Clock clock;

    CountScanController(
            KeepScan keeping,
            AnswerDifference answering,
            EndCount ending,
            CountPages pages,
            Places places,
            Clock clock) {
        this.keeping = keeping;
        this.answering = answering;
        this.ending = ending;
        this.pages = pages;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param ago milliseconds since the scan, of one that could not be sent at once
     * @param live whether the page wants the five lists back, and not to be sent to itself
     */
    @PostMapping("/p/{project}/counts/{id}/scans")
    Object scan(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID scan,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") long ago,
            @RequestParam(defaultValue = "false") boolean live) {
        Instant now = clock.instant();
        Instant at = now.minusMillis(Math.clamp(ago, 0, LONGEST_AGO.toMillis()));
        KeepScan.Heard heard = keeping.keep(project.id(), id, scan, code, null, actor, at, now);
        return live
                ? pages.now(
                        project.id(),
                        id,
                        actor,
                        now,
                        heard.answer().word(),
                        pages.words(project.id(), heard.code(), heard.place()),
                        "")
                : Redirect.to("counts/" + id);
    }

    @PostMapping("/p/{project}/counts/{id}/answers")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        CountAnswer.Kind kind = fields.required("kind", CountAnswer.Kind.class);
        String code = fields.required("code", ScannedCode.LONGEST);
        String words =
                kind == CountAnswer.Kind.EXPLAINED ? fields.required("words", 2, 500) : fields.text("words", 500);
        String at = ScannedCode.of(fields.text("place", 200));
        UUID place = at.isEmpty()
                ? null
                : places.byCode(project.id(), at).map(Place::id).orElse(null);
        if (!at.isEmpty() && place == null) {
            fields.problem("place", "custody.count.no-such-place", at);
        }
        if (fields.wrong()) {
            return pages.page(project.id(), id, actor, clock.instant(), fields.form());
        }
        answering.answer(project.id(), id, once, code, kind, place, words, actor, clock.instant());
        return Redirect.to("counts/" + id, flash, "custody.count.answered");
    }

    @PostMapping("/p/{project}/counts/{id}/closure")
    Object close(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        ending.close(project.id(), id, actor, clock.instant());
        return Redirect.to("counts/" + id, flash, "custody.count.closed");
    }

    @PostMapping("/p/{project}/counts/{id}/break-off")
    Object breakOff(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 200);
        if (fields.wrong()) {
            return pages.page(project.id(), id, actor, clock.instant(), fields.form());
        }
        ending.breakOff(project.id(), id, reason, actor, clock.instant());
        return Redirect.to("counts/" + id, flash, "custody.count.broken-off");
    }
}
