package io.shouwen.custody.pickup;

import io.shouwen.custody.pickup.view.HandOutPage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** Handing out parcels at the desk. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.4.5")
class PickupController {

    private static final String DELEGATE = "delegate";
    private static final String STRANGER = "stranger";

    private final HandOutPages pages;
    private final HandOutParcels handOut;
    private final SendPickupCode send;
    private final FileStore files;
    private final SubmittedOnce once;
    private final Clock clock;

    PickupController(
            HandOutPages pages,
            HandOutParcels handOut,
            SendPickupCode send,
            FileStore files,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.handOut = handOut;
        this.send = send;
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/pickups")
    HandOutPage find(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String house) {
        String typed = TypedText.first(q.strip(), FindHousehold.LONGEST);
        return pages.page(project, actor, typed, Address.id(house), Form.EMPTY);
    }

    @PostMapping("/p/{project}/pickups")
    Object handOut(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "drawing", takes = Takes.DRAWING) Upload drawing,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        UUID house = fields.requiredId("house");
        String q = fields.text("q", FindHousehold.LONGEST);
        List<UUID> parcels = fields.all("parcel").stream()
                .map(Address::id)
                .filter(Objects::nonNull)
                .toList();
        if (parcels.isEmpty()) {
            fields.problem("parcel", "custody.pickup.rule.no-parcel");
        }
        String who = fields.required("who", 36);
        Collector collector = collector(project, house, who, fields);
        Prepared drawn = drawing.one();
        if (drawn == null) {
            drawing.tell(fields::problem);
            fields.problem("drawing", "file.nothing-drawn");
        }
        if (drawn == null || collector == null || fields.wrong()) {
            return pages.page(project, actor, q, house, fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "pickup", house, typed, id -> {
            UUID signature = files.keep(project.id(), drawn).id();
            handOut.handOut(
                    project, new HandOutParcels.Order(id, house, parcels, collector, q, signature, now), actor, now);
        });
        return Redirect.to("pickups", flash, "custody.pickup.done");
    }

    private @Nullable Collector collector(ProjectRef project, UUID house, String who, Fields fields) {
        if (who.equals(DELEGATE) || who.equals(STRANGER)) {
            String name = fields.required("name", 2, 40);
            String relation = fields.required("relation", 40);
            String phone = phone(fields);
            return who.equals(DELEGATE)
                    ? new Collector.Delegate(name, relation, phone)
                    : new Collector.Stranger(name, relation, phone, fields.required("reason", 2, 200));
        }
        UUID resident = Address.id(who);
        if (resident == null) {
            fields.problem("who", "form.required");
            return null;
        }
        return handOut.member(project.id(), house, resident);
    }

    private static String phone(Fields fields) {
        fields.required("phone", 20);
        return fields.required("phone", PhoneNumber::parse, new PhoneNumber("")).digits();
    }

    /** A new code, to the addressees' own numbers. */
    @PostMapping("/p/{project}/houses/{house}/pickup-codes")
    Object code(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        boolean lost = new Fields(typed).ticked("lost");
        once.run(
                project.id(),
                "pickup-code",
                house,
                typed,
                id -> send.send(project, house, id, lost, actor, clock.instant()));
        return Redirect.to("pickups?house=" + house, flash, "custody.pickup.code-sent");
    }
}
