package io.shouwen.breaches.dossier;

import io.shouwen.breaches.dossier.view.BreachPage;
import io.shouwen.breaches.dossier.view.NewBreachPage;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The page of a breach, and recording one. The address may bring {@code house}, {@code caller} and {@code number}. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
@Clause({"2.1.8", "4.1.2.7"})
class BreachController {

    static final int MOST_PHOTOS = 9;

    private static final int REPEATS = 5;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final BreachPages pages;
    private final BreachQueries queries;
    private final OpenBreach open;
    private final Houses houses;
    private final Lists lists;
    private final Clock clock;

    BreachController(
            BreachPages pages, BreachQueries queries, OpenBreach open, Houses houses, Lists lists, Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.open = open;
        this.houses = houses;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/breaches/{id}")
    @Allowed
    BreachPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.page(project, actor, id, "", Form.EMPTY);
    }

    @GetMapping("/p/{project}/breaches/new")
    NewBreachPage form(ProjectRef project, @RequestParam Map<String, String> address) {
        Map<String, String> known = new HashMap<>();
        UUID house = Address.id(address.get("house"));
        if (house != null) {
            houses.byId(project.id(), house).ifPresent(found -> {
                known.put("houseId", found.id().toString());
                known.put("houseLabel", found.label());
            });
        }
        return form(project, Ids.next(), Form.of(known));
    }

    @PostMapping("/p/{project}/breaches")
    Object record(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = MOST_PHOTOS) Upload photos,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String title = fields.required("title", 120);
        String words = fields.text("words", 2000);
        Channel channel = fields.choice("channel", Channel.class, Channel.STAFF);
        String name = fields.text("name", 40);
        String phone = fields.text("phone", 40);
        Instant found = fields.value("foundAt").isEmpty() ? now : fields.requiredMoment("foundAt", project.zone());
        if (!fields.wrong() && found.isAfter(now.plusSeconds(59))) {
            fields.problem("foundAt", "breaches.error.future");
        } else if (!fields.wrong() && !Breach.plausible(found.isAfter(now) ? now : found, now)) {
            fields.problem("foundAt", "breaches.error.old");
        }
        ParticularsForm read = ParticularsForm.read(fields, project.id(), houses, false);
        photos.tell(fields::problem);
        if (fields.wrong()) {
            return form(project, id, fields.form());
        }
        open.open(
                project,
                new OpenBreach.Intake(
                        id,
                        title,
                        words,
                        channel,
                        name,
                        phone,
                        read.place(),
                        read.house(),
                        read.particulars(),
                        found.isAfter(now) ? now : found,
                        photos.files()),
                actor,
                now);
        return Redirect.to("breaches/" + id, flash, "breaches.done.opened");
    }

    private NewBreachPage form(ProjectRef project, UUID id, Form form) {
        HouseRef house = house(project, form);
        return new NewBreachPage(
                id,
                LOCAL.format(clock.instant().atZone(project.zone())),
                house == null ? List.of() : queries.ofHouse(project.id(), house.id(), null, REPEATS),
                form);
    }

    private @Nullable HouseRef house(ProjectRef project, Form form) {
        UUID typed = Address.id(form.value("houseId"));
        return typed == null ? null : houses.byId(project.id(), typed).orElse(null);
    }
}
