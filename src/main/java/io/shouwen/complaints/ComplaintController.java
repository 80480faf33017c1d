package io.shouwen.complaints;

import io.shouwen.complaints.view.ComplaintCodePage;
import io.shouwen.complaints.view.ComplaintPage;
import io.shouwen.complaints.view.ComplaintPage.Named;
import io.shouwen.complaints.view.NewComplaintPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Ids;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a complaint and the form for a new one. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY})
class ComplaintController {

    private static final String CODE = "[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}";
    private static final int MOST_ABOUT = 5;

    private final ComplaintPages pages;
    private final OpenComplaint opening;
    private final SolveComplaint solve;
    private final RaiseComplaint raise;
    private final Houses houses;
    private final Lists lists;
    private final OwnAddress own;
    private final Clock clock;

    ComplaintController(
            ComplaintPages pages,
            OpenComplaint opening,
            SolveComplaint solve,
            RaiseComplaint raise,
            Houses houses,
            Lists lists,
            OwnAddress own,
            Clock clock) {
        this.pages = pages;
        this.opening = opening;
        this.solve = solve;
        this.raise = raise;
        this.houses = houses;
        this.lists = lists;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/complaints/{id}")
    @Allowed
    ComplaintPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        pages.require(project, actor, id);
        lists.beside(project, actor, id);
        return pages.page(project, actor, id, "", Form.EMPTY);
    }

    @GetMapping("/p/{project}/complaints/new")
    NewComplaintPage form(ProjectRef project, @RequestParam Map<String, String> address) {
        return new NewComplaintPage(Ids.next(), AskingCode.next(), people(project), Form.of(address));
    }

    @PostMapping("/p/{project}/complaints")
    Object open(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        String code = fields.value("code");
        boolean unnamed = fields.ticked("anonymous");
        if (unnamed && !code.matches(CODE)) {
            fields.problem("anonymous", "form.malformed");
        }
        UUID house = house(project, fields);
        OpenComplaint.Told told = new OpenComplaint.Told(
                id,
                fields.required("channel", Channel.class),
                fields.required("title", 2, 120),
                fields.required("words", 2, 4000),
                fields.required("subject", ComplaintSubject.class),
                fields.text("place", 200),
                house,
                fields.optionalId("residentId"),
                fields.text("contactName", 60),
                fields.text("contactPhone", 40),
                null,
                about(project, fields));
        WayOfIntake way = fields.choice("way", WayOfIntake.class);
        String said = way == null ? "" : fields.required("said", 2, 2000);
        if (way == WayOfIntake.ON_THE_SPOT && !fields.ticked("content")) {
            fields.problem("content", "complaints.rule.not-content");
        }
        if (fields.wrong()) {
            return new NewComplaintPage(
                    id.equals(Ids.GROUP) ? Ids.next() : id,
                    code.matches(CODE) ? code : AskingCode.next(),
                    people(project),
                    fields.form());
        }
        OpenComplaint.Told kept = unnamed ? told.unnamed(fields.ticked("keepHouse"), code) : told;
        String number = opening.open(project, kept, actor, now);
        boolean mine = !kept.about().contains(actor.id());
        if (mine && way != null) {
            decide(project, id, actor, way, said, now);
        }
        if (unnamed) {
            return new ComplaintCodePage(id, number, code, own.of("/o/" + project.code() + "/complaints"), mine);
        }
        return Redirect.to(mine ? "complaints/" + id : "today", left, "complaints.done.received");
    }

    private void decide(ProjectRef project, UUID id, Actor actor, WayOfIntake way, String said, Instant now) {
        switch (way) {
            case ON_THE_SPOT -> solve.atOnce(project, id, actor, said, true, now);
            case REPORTED -> raise.report(project, id, actor, said, now);
            case NOT_OURS -> solve.explain(project, id, actor, said, now);
        }
    }

    private List<Named> people(ProjectRef project) {
        return pages.people(project, Set.of());
    }

    /** Those chosen who work here. */
    private List<UUID> about(ProjectRef project, Fields fields) {
        List<UUID> known = new ArrayList<>();
        Set<String> chosen = Set.copyOf(fields.all("about"));
        people(project).stream()
                .filter(person -> chosen.contains(person.id().toString()))
                .forEach(person -> known.add(person.id()));
        if (known.size() > MOST_ABOUT) {
            fields.problem("about", "complaints.form.about", MOST_ABOUT);
        }
        return known;
    }

    /** The chosen house, or the one whose code was typed completely. */
    private @Nullable UUID house(ProjectRef project, Fields fields) {
        UUID chosen = fields.optionalId("houseId");
        String typed = fields.value("houseLabel");
        if (chosen != null || typed.isEmpty()) {
            return chosen;
        }
        HouseRef house = houses.byCode(project.id(), typed).orElse(null);
        if (house == null) {
            fields.problem("houseId", "tickets.form.no-such-house", typed);
            return null;
        }
        return house.id();
    }
}
