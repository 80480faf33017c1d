package io.shouwen.console;

import io.shouwen.console.view.StartPage;
import io.shouwen.platform.Installation;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.FirstProject;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.signin.ChosenPassword;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The set-up page of an empty installation. It answers only while there is no account, and only to visitors that
 * {@link StartLink} admits.
 */
@Controller
@Open("nobody has an account yet")
class StartController {

    private final Installation installation;
    private final StartLink link;
    private final Accounts accounts;
    private final FirstProject projects;
    private final TransactionOperations transaction;
    private final Clock clock;

    StartController(
            Installation installation,
            StartLink link,
            Accounts accounts,
            FirstProject projects,
            TransactionOperations transaction,
            Clock clock) {
        this.installation = installation;
        this.link = link;
        this.accounts = accounts;
        this.projects = projects;
        this.transaction = transaction;
        this.clock = clock;
    }

    // A refused form is shown under /start/project; switching the language there reloads that address.
    @GetMapping({"/start", "/start/project"})
    StartPage start(HttpServletRequest request) {
        if (!installation.empty()) {
            throw new NotFound();
        }
        return page(request, Form.EMPTY);
    }

    @PostMapping("/start/demo")
    ModelAndView loadDemo(HttpServletRequest request) {
        check(request);
        installation.offered().orElseThrow(NotFound::new).load();
        return Redirect.absolute("/login");
    }

    @PostMapping("/start/project")
    Object openProject(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        check(request);
        Map<String, Form.Problem> wrong = problems(typed);
        if (!wrong.isEmpty()) {
            typed.remove("password");
            return page(request, Form.of(typed, wrong));
        }
        transaction.executeWithoutResult(status -> {
            projects.open(text(typed, "region"), text(typed, "code"), text(typed, "name"));
            UUID admin = accounts.open(
                    text(typed, "username"), text(typed, "person"), text(typed, "password"), true, clock.instant());
            accounts.grant(admin, null, Role.ADMIN, clock.instant());
        });
        return Redirect.absolute("/login?username=" + text(typed, "username"));
    }

    private static Map<String, Form.Problem> problems(MultiValueMap<String, String> typed) {
        Map<String, Form.Problem> wrong = new HashMap<>();
        for (String field : new String[] {"region", "name", "person"}) {
            if (text(typed, field).isEmpty()) {
                wrong.put(field, Form.Problem.of("form.required"));
            } else if (TypedText.longer(text(typed, field), 60)) {
                wrong.put(field, Form.Problem.of("form.too-long"));
            }
        }
        if (!text(typed, "code").matches("[a-z][a-z0-9-]{1,30}")) {
            wrong.put("code", Form.Problem.of("start.code.malformed"));
        }
        if (!text(typed, "username").matches("[a-z][a-z0-9._-]{1,58}")) {
            wrong.put("username", Form.Problem.of("start.username.malformed"));
        }
        String password = typed.getFirst("password");
        String refusal = new ChosenPassword(password == null ? "" : password).refusal(text(typed, "username"));
        if (refusal != null) {
            wrong.put("password", Form.Problem.of(refusal, ChosenPassword.SHORTEST));
        }
        return wrong;
    }

    private void check(HttpServletRequest request) {
        if (!installation.empty() || !link.admits(request)) {
            throw new NotFound();
        }
    }

    private StartPage page(HttpServletRequest request, Form form) {
        String key = request.getParameter("key");
        return new StartPage(link.admits(request), installation.offered().isPresent(), key == null ? "" : key, form);
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
