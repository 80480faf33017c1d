package io.shouwen.custody.mail;

import io.shouwen.custody.Receiver;
import io.shouwen.custody.mail.view.MailParcelPage;
import io.shouwen.custody.mail.view.ShownAddressee;
import io.shouwen.custody.pickup.ReturnParcel;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Masked;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parcel of the register: its chain, opening the addressee, the return to the courier. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause({"3.4.3", "3.4.5"})
class MailParcelController {

    private final MailParcelQueries queries;
    private final ReturnParcel giveBack;
    private final SubmittedOnce once;
    private final Audit audit;
    private final Lists lists;
    private final Clock clock;

    MailParcelController(
            MailParcelQueries queries,
            ReturnParcel giveBack,
            SubmittedOnce once,
            Audit audit,
            Lists lists,
            Clock clock) {
        this.queries = queries;
        this.giveBack = giveBack;
        this.once = once;
        this.audit = audit;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/mail-register/{parcel}")
    @Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    MailParcelPage parcel(ProjectRef project, Actor actor, @PathVariable UUID parcel) {
        lists.beside(project, actor, parcel);
        return queries.page(project, actor, parcel, Form.EMPTY);
    }

    /** Opening names and numbers is recorded with who did it. */
    @PostMapping("/p/{project}/mail-register/{parcel}/shown-addressee")
    ShownAddressee show(ProjectRef project, @PathVariable UUID parcel) {
        ShownAddressee shown = queries.shown(project.id(), parcel);
        audit.record(
                project.id(),
                "addressee-shown",
                "parcel",
                parcel,
                null,
                Map.of("name", Masked.name(shown.name()), "phone", Masked.phone(shown.phone())));
        return shown;
    }

    @PostMapping("/p/{project}/mail-register/{parcel}/return")
    Object giveBack(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID parcel,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String why = fields.required("why", 2, 200);
        String courier = fields.required("courier", 2, 40);
        boolean unwanted = fields.ticked("unwanted");
        if (fields.wrong()) {
            return queries.page(project, actor, parcel, fields.form());
        }
        Receiver to = new Receiver(courier, "", "", null);
        once.run(
                project.id(),
                "parcel-return",
                parcel,
                typed,
                step -> giveBack.giveBack(project, parcel, step, to, why, unwanted, actor, clock.instant()));
        return Redirect.to("mail-register/" + parcel, flash, "custody.mail.returned");
    }
}
