package io.shouwen.desk.call;

import io.shouwen.desk.Desk;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the call-back time. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class CallBackSettingController {

    private final CallBackLimits limits;
    private final CallBackInSettings section;
    private final Desk desk;

    CallBackSettingController(CallBackLimits limits, CallBackInSettings section, Desk desk) {
        this.limits = limits;
        this.section = section;
        this.desk = desk;
    }

    @PostMapping("/p/{project}/desk-settings")
    Object save(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        String minutes = Form.of(typed, Map.of()).value("callBack").strip();
        if (!minutes.matches("\\d{1,3}") || Integer.parseInt(minutes) < 5 || Integer.parseInt(minutes) > 240) {
            Form form = Form.of(typed, Map.of("callBack", Problem.of("desk.call.error.call-back-minutes")));
            return desk.settings(project, actor, section, section.with(project, form));
        }
        limits.callBackWithin(project.id(), Integer.parseInt(minutes));
        return Redirect.to("desk-settings", left, "desk.settings.saved");
    }
}
