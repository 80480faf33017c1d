package io.shouwen.console;

import io.shouwen.console.view.ContactPreferencePage;
import io.shouwen.platform.Masked;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.ContactPreference;
import io.shouwen.platform.notify.ContactPreferences;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.MessageChannels;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The user's own notification settings: language, addresses, and which kind is sent by which channel. */
@Controller
@Transactional
@Everyone
class ContactPreferenceController {

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,180}\\.[^@\\s<>\",;.]{2,}");

    private final ContactPreferences preferences;
    private final MessageChannels channels;
    private final Audit audit;

    ContactPreferenceController(ContactPreferences preferences, MessageChannels channels, Audit audit) {
        this.preferences = preferences;
        this.channels = channels;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/contact-preference")
    ContactPreferencePage form(ProjectRef project, Actor actor) {
        ContactPreference preference = preferences.of(actor.id());
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("language", preference.language());
        values.add("mail", preference.mail());
        values.add("phone", preference.phone());
        if (preference.quiet()) {
            values.add("quiet", "yes");
        }
        preference.wishes().forEach(wish -> values.add("wish", wish.text()));
        return page(project, actor, Form.of(values, Map.of()));
    }

    @PostMapping("/p/{project}/contact-preference")
    Object save(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Form asTyped = Form.of(typed, Map.of());
        String mail = asTyped.value("mail").strip();
        String phone = asTyped.value("phone").strip();
        Set<ContactPreference.Wish> wishes = wishes(asTyped);
        Map<String, Problem> errors = new HashMap<>();
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            errors.put("mail", Problem.of("contact-preference.mail.wrong"));
        } else if (mail.isEmpty() && wishes.stream().anyMatch(wish -> wish.channel() == MessageChannel.MAIL)) {
            errors.put("mail", Problem.of("contact-preference.mail.missing"));
        }
        if (!phone.isEmpty() && Mobile.parse(phone).isEmpty()) {
            errors.put("phone", Problem.of("contact-preference.phone.wrong"));
        }
        if (!errors.isEmpty()) {
            return page(project, actor, Form.of(typed, errors));
        }
        preferences.save(
                actor.id(),
                new ContactPreference(
                        asTyped.value("language").equals("en") ? "en" : "zh",
                        mail,
                        Mobile.parse(phone).map(Mobile::digits).orElse(""),
                        asTyped.has("quiet", "yes"),
                        wishes));
        audit.record(project.id(), "chose-contact-preference", "account", actor.id(), null, null);
        return Redirect.to("contact-preference", left, "contact-preference.saved");
    }

    private static Set<ContactPreference.Wish> wishes(Form typed) {
        Set<ContactPreference.Wish> wishes = new HashSet<>();
        for (Kind kind : Kind.values()) {
            for (MessageChannel channel : ContactPreferencePage.CHOICES) {
                ContactPreference.Wish wish = new ContactPreference.Wish(kind, channel);
                if (typed.has("wish", wish.text())) {
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private ContactPreferencePage page(ProjectRef project, Actor actor, Form form) {
        String filed = preferences.filed(project.id(), List.of(actor.id())).getOrDefault(actor.id(), "");
        return new ContactPreferencePage(
                form,
                Mobile.parse(filed).map(mobile -> Masked.phone(mobile.digits())).orElse(""),
                channels.onlyLogged());
    }
}
