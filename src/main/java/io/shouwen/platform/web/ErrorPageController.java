package io.shouwen.platform.web;

import io.shouwen.platform.security.Open;
import io.shouwen.platform.signin.OpenTooLong;
import io.shouwen.platform.web.view.ProblemPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The error page for errors outside controllers. */
@Controller
@Open("errors are for everyone")
class ErrorPageController implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413);

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        if (OpenTooLong.is(request)) {
            return KeptPost.of(request, status);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failed
                && DatabaseAway.is(failed)) {
            return DatabaseAway.page();
        }
        return ProblemPage.of(TOLD.contains(status) ? HttpStatus.valueOf(status) : HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
