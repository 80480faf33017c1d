package io.shouwen.console;

import io.shouwen.console.view.ProjectsPage;
import io.shouwen.platform.Installation;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Redirects {@code /} to the user's project and the project's address to Today. */
@Controller
@Transactional(readOnly = true)
class HomeController {

    private static final int LONGEST = 60;

    private final ProjectDirectory projects;
    private final Accounts accounts;
    private final Installation installation;

    HomeController(ProjectDirectory projects, Accounts accounts, Installation installation) {
        this.projects = projects;
        this.accounts = accounts;
        this.installation = installation;
    }

    @GetMapping("/")
    @Open("the person's own projects only")
    Object home(
            @Nullable SignedOn who,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after) {
        if (who == null) {
            return Redirect.absolute(installation.empty() ? "/start" : "/login");
        }
        String sought = TypedText.first(text.strip(), LONGEST);
        List<ProjectRef> mine = projects.page(
                accounts.inWholeGroup(who.id()) ? null : accounts.projectsOf(who.id()), sought, after, Cursor.SIZE + 1);
        return mine.size() == 1 && sought.isEmpty() && after.isEmpty()
                ? Redirect.absolute("/p/" + mine.getFirst().code())
                : new ProjectsPage(Cursor.of(mine, ProjectRef::code), sought);
    }

    @GetMapping("/p/{project}")
    @Everyone
    ModelAndView project() {
        return Redirect.to("today");
    }
}
