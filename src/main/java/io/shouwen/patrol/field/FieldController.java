package io.shouwen.patrol.field;

import io.shouwen.patrol.field.view.FieldPage;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phone page and the links to it. The page is the same for everybody: the user is known only on the phone. */
@Controller
@Transactional(readOnly = true)
class FieldController {

    private final PhoneFiles files;

    FieldController(PhoneFiles files) {
        this.files = files;
    }

    @GetMapping("/field/")
    @Open("holds nothing of anybody")
    FieldPage page() {
        return new FieldPage(files.modules());
    }

    @GetMapping("/field")
    @Open("a way to the phone's page")
    ModelAndView withoutSlash() {
        return Redirect.absolute("/field/");
    }

    /** Requires sign-in, so that sign-in returns to the phone page and to the scanned label. */
    @GetMapping("/field-sign-in")
    @Open("whoever has signed in")
    ModelAndView signedIn(@RequestParam(defaultValue = "") String c) {
        return Redirect.absolute(c.matches("[0-9A-Z]{1,40}") ? "/field/?c=" + c : "/field/");
    }

    @GetMapping("/p/{project}/field")
    @Allowed({
        Role.DESK,
        Role.CONTROL,
        Role.BUTLER,
        Role.REPAIR,
        Role.CONTRACTOR,
        Role.HEAD,
        Role.SUPERVISOR,
        Role.MANAGER
    })
    ModelAndView of(ProjectRef project) {
        return Redirect.absolute("/field/?p=" + project.code());
    }
}
