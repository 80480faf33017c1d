package io.shouwen.platform.web;

import io.shouwen.platform.security.Scope;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Redirects after a POST: 303, with an optional flash message. */
public final class Redirect {

    private Redirect() {}

    /** To a page of the current project. */
    public static ModelAndView to(String path) {
        return absolute("/p/" + Scope.current().requireProject().code() + "/" + path);
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
