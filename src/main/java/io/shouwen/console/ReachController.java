package io.shouwen.console;

import io.shouwen.console.view.ReachPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Channel;
import io.shouwen.platform.notify.Channels;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.notify.Reach;
import io.shouwen.platform.notify.Reaches;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
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
@Allowed
class ReachController {

    private static final Pattern MAIL =
            Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,180}\\.[^@\\s<>\",;.]{2,}");

    private final Reaches reaches;
    private final Channels channels;
    private final Audit audit;

    ReachController(Reaches reaches, Channels channels, Audit audit) {
        this.reaches = reaches;
        this.channels = channels;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/reach")
    ReachPage form(ProjectRef project, Actor actor) {
        Reach reach = reaches.of(actor.id());
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("language", reach.language());
        values.add("mail", reach.mail());
        values.add("phone", reach.phone());
        if (reach.quiet()) {
            values.add("quiet", "yes");
        }
        reach.wishes().forEach(wish -> values.add("wish", wish.text()));
        return page(project, actor, Form.of(values, Map.of()));
    }

    @PostMapping("/p/{project}/reach")
    Object save(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Form asTyped = Form.of(typed, Map.of());
        String mail = asTyped.value("mail").strip();
        String phone = asTyped.value("phone").strip();
        Set<Reach.Wish> wishes = wishes(asTyped);
        Map<String, Problem> errors = new HashMap<>();
        if (!mail.isEmpty() && !MAIL.matcher(mail).matches()) {
            errors.put("mail", Problem.of("reach.mail.wrong"));
        } else if (mail.isEmpty() && wishes.stream().anyMatch(wish -> wish.channel() == Channel.MAIL)) {
            errors.put("mail", Problem.of("reach.mail.missing"));
        }
        if (!phone.isEmpty() && Mobile.parse(phone).isEmpty()) {
            errors.put("phone", Problem.of("reach.phone.wrong"));
        }
        if (!errors.isEmpty()) {
            return page(project, actor, Form.of(typed, errors));
        }
        reaches.save(
                actor.id(),
                new Reach(
                        asTyped.value("language").equals("en") ? "en" : "zh",
                        mail,
                        Mobile.parse(phone).map(Mobile::digits).orElse(""),
                        asTyped.has("quiet", "yes"),
                        wishes));
        audit.record(project.id(), "chose-reach", "account", actor.id(), null, null);
        return Redirect.to("reach", left, "reach.saved");
    }

    private static Set<Reach.Wish> wishes(Form typed) {
        Set<Reach.Wish> wishes = new HashSet<>();
        for (Kind kind : Kind.values()) {
            for (Channel channel : ReachPage.CHOICES) {
                Reach.Wish wish = new Reach.Wish(kind, channel);
                if (typed.has("wish", wish.text())) {
                    wishes.add(wish);
                }
            }
        }
        return wishes;
    }

    private ReachPage page(ProjectRef project, Actor actor, Form form) {
        String filed = reaches.filed(project.id(), List.of(actor.id())).getOrDefault(actor.id(), "");
        return new ReachPage(form, Mobile.parse(filed).map(Mobile::masked).orElse(""), channels.onlyLogged());
    }
}
