package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.ParcelSettingPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the slip on a parcel says, and how long its picture is kept. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
@Clause("3.4.3")
class ParcelSettingController {

    private final ParcelSettings settings;
    private final Audit audit;

    ParcelSettingController(ParcelSettings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/parcels/settings")
    @ParcelRoles.MaySee
    ParcelSettingPage setting(ProjectRef project, Actor actor) {
        return page(project, actor, Form.EMPTY);
    }

    @PostMapping("/p/{project}/parcels/settings")
    Object set(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        int days = fields.number("days", 1, ParcelSetting.MOST_DAYS);
        ParcelSetting before = settings.of(project.id());
        ParcelSetting after = new ParcelSetting(fields.ticked("house"), days, fields.version());
        if (!fields.wrong() && !settings.save(project.id(), after)) {
            fields.problem("days", "custody.parcel.setting.changed");
            fields.version(before.version());
        }
        if (fields.wrong()) {
            return page(project, actor, fields.form());
        }
        audit.record(project.id(), "parcel-setting-saved", "project", project.id(), before, after);
        return Redirect.to("parcels/settings", flash, "custody.parcel.setting.saved");
    }

    private ParcelSettingPage page(ProjectRef project, Actor actor, Form form) {
        ParcelSetting setting = settings.of(project.id());
        return new ParcelSettingPage(
                setting.labelHouse(),
                setting.photoDays(),
                setting.version(),
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                ParcelRoles.mayTakeIn(actor),
                form);
    }
}
