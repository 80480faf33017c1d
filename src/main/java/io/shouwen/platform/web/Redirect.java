package io.shouwen.platform.web;

import io.shouwen.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects after a POST: 303, with an optional flash message. */
public final class Redirect {

    private Redirect() {}

    /** To a page of the current project. */
    public static ModelAndView to(String path) {
        return absolute("/p/" + Scope.current().requireProject().code() + "/" + withList(path));
    }

    /** Back on the page of the thing whose form was sent, the way to its list is kept. */
    private static String withList(String path) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return path;
        }
        HttpServletRequest request = attributes.getRequest();
        String list = WayBack.checked(request.getParameter("list"));
        String thing = path.split("[?#]", 2)[0];
        return list != null && request.getRequestURI().contains("/" + thing + "/") ? WayBack.to(path, list) : path;
    }

    public static ModelAndView to(String path, RedirectAttributes attributes, String messageKey) {
        attributes.addFlashAttribute(Shells.FLASH, messageKey);
        return to(path);
    }

    public static ModelAndView absolute(String address) {
        RedirectView view = new RedirectView(address, false, true, false);
        view.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
