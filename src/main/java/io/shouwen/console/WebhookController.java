package io.shouwen.console;

import io.shouwen.console.view.WebhookPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.Webhook;
import io.shouwen.platform.notify.WebhookAddress;
import io.shouwen.platform.notify.Webhooks;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The project's chat robot: its address, the kinds of messages it receives, and a test message. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class WebhookController {

    private final Webhooks webhooks;
    private final WebhookAddress addresses;
    private final Outbox outbox;
    private final Audit audit;

    WebhookController(Webhooks webhooks, WebhookAddress addresses, Outbox outbox, Audit audit) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.outbox = outbox;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/webhook")
    WebhookPage form(ProjectRef project) {
        Optional<Webhook> webhook = webhooks.find(project.id());
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        webhook.ifPresentOrElse(
                known -> {
                    values.add("url", known.url());
                    values.add("format", known.format().name());
                    known.kinds().forEach(kind -> values.add("kind", kind.name()));
                },
                () -> values.add("kind", Kind.ALARM.name()));
        return new WebhookPage(
                Form.of(values, Map.of()), webhook.map(Webhook::secret).orElse(""));
    }

    @PostMapping("/p/{project}/webhook")
    Object save(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes left) {
        Form form = Form.of(typed, Map.of());
        String url = form.value("url").strip();
        Optional<String> problem = addresses.problem(url);
        Set<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> form.has("kind", kind.name()))
                .collect(Collectors.toSet());
        if (problem.isPresent()) {
            return new WebhookPage(Form.of(typed, Map.of("url", Form.Problem.of(problem.get()))), "");
        }
        Webhook.Format format = Arrays.stream(Webhook.Format.values())
                .filter(each -> each.name().equals(form.value("format")))
                .findFirst()
                .orElse(Webhook.Format.PLAIN);
        webhooks.set(project.id(), url, format, kinds);
        audit.record(project.id(), "set-webhook", "webhook", project.id(), null, Map.of("kinds", kinds));
        return Redirect.to("webhook", left, "webhook.saved");
    }

    @PostMapping("/p/{project}/webhook/trials")
    ModelAndView trial(ProjectRef project, Actor actor, RedirectAttributes left) {
        webhooks.find(project.id())
                .ifPresent(webhook -> outbox.send(
                        project.id(),
                        new Letter(
                                MessageChannel.WEBHOOK,
                                webhook.id().toString(),
                                Kind.NEWS,
                                Ids.next().toString(),
                                "zh",
                                "webhook.trial.text",
                                List.of(actor.name()),
                                null)));
        return Redirect.to("messages?channel=webhook", left, "webhook.tried");
    }

    @PostMapping("/p/{project}/webhook/removal")
    ModelAndView remove(ProjectRef project, RedirectAttributes left) {
        webhooks.remove(project.id());
        audit.record(project.id(), "removed-webhook", "webhook", project.id(), null, null);
        return Redirect.to("webhook", left, "webhook.removed");
    }
}
