package io.shouwen.console;

import io.shouwen.console.view.PasswordPage;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.signin.ChangePassword;
import io.shouwen.platform.signin.ChosenPassword;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Open("one's own password")
class PasswordController {

    private final ChangePassword changing;

    PasswordController(ChangePassword changing) {
        this.changing = changing;
    }

    @GetMapping("/password")
    PasswordPage form(SignedOn who) {
        return new PasswordPage(Form.EMPTY, who.mustChangePassword());
    }

    @PostMapping("/password")
    Object change(
            SignedOn who,
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> wrong = changing.change(who, old, chosen, again, request, response);
        if (wrong.isEmpty()) {
            return Redirect.absolute("/");
        }
        // Unlike other fields, a typed password is never shown again.
        return new PasswordPage(
                new Form(
                        Map.of(),
                        wrong.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> Form.Problem.of(e.getValue(), ChosenPassword.SHORTEST)))),
                who.mustChangePassword());
    }
}
