package io.shouwen.console;

import io.shouwen.console.view.SignInPage;
import io.shouwen.platform.Installation;
import io.shouwen.platform.device.DeviceName;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Open("before sign-in")
class SignInController {

    private final LocaleResolver locales;
    private final Installation installation;

    SignInController(LocaleResolver locales, Installation installation) {
        this.installation = installation;
        this.locales = locales;
    }

    @GetMapping("/login")
    Object signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam @Nullable String wrong,
            @RequestParam @Nullable String locked,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String keep,
            @RequestParam @Nullable String device,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
        if (installation.empty()) {
            return Redirect.absolute("/start");
        }
        Form.Problem problem = locked != null
                ? Form.Problem.of("sign-in.locked", locked.matches("\\d{1,4}") ? Integer.parseInt(locked) : 1)
                : wrong != null ? Form.Problem.of("sign-in.wrong") : null;
        String phone = device != null ? device : DeviceName.proposed(agent).orElse(null);
        String shared = installation.demo().map(Installation.Demo::password).orElse(null);
        return new SignInPage(username, problem, out != null, phone, keep != null, shared);
    }

    @PostMapping("/language")
    ModelAndView language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Texts.CHINESE);
        boolean inside = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return Redirect.absolute(inside ? back : "/");
    }
}
