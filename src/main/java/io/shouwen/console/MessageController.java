package io.shouwen.console;

import io.shouwen.console.view.AddressShown;
import io.shouwen.console.view.MessageFilter;
import io.shouwen.console.view.MessagesPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.ChannelTrouble;
import io.shouwen.platform.notify.MessageChannels;
import io.shouwen.platform.notify.MessageQueries;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delivery log: messages sent, waiting and failed; sending a failed one again. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class MessageController {

    private static final int SHEET_ROWS = 20_000;

    private final MessageQueries log;
    private final Outbox outbox;
    private final ChannelTrouble trouble;
    private final MessageChannels channels;
    private final MessageSource messages;
    private final Audit audit;

    MessageController(
            MessageQueries log,
            Outbox outbox,
            ChannelTrouble trouble,
            MessageChannels channels,
            MessageSource messages,
            Audit audit) {
        this.log = log;
        this.outbox = outbox;
        this.trouble = trouble;
        this.channels = channels;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/messages")
    MessagesPage list(
            ProjectRef project, @RequestParam Map<String, String> address, @RequestParam @Nullable UUID after) {
        MessageFilter filter = MessageFilter.of(address);
        return new MessagesPage(
                filter,
                Cursor.of(
                        log.list(project.id(), filter.state(), filter.channel(), after, Cursor.SIZE + 1),
                        entry -> entry.id().toString()),
                log.counts(project.id(), filter.channel()),
                trouble.of(project.id()),
                channels.onlyLogged());
    }

    @GetMapping("/p/{project}/messages/sheet")
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        MessageFilter filter = MessageFilter.of(address);
        audit.record(project.id(), "exported-messages", "message", project.id(), null, filter.query());
        return MessageSheet.of(
                log.list(project.id(), filter.state(), filter.channel(), null, SHEET_ROWS),
                project,
                new Texts(messages, locale));
    }

    @PostMapping("/p/{project}/messages/{id}/sendings")
    ModelAndView again(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam Map<String, String> address,
            RedirectAttributes left) {
        if (!log.holds(project.id(), id)) {
            throw new NotFound();
        }
        boolean sending = outbox.again(project.id(), id);
        if (sending) {
            audit.record(project.id(), "sent-again", "message", id, null, null);
        }
        return Redirect.to(
                "messages?" + MessageFilter.of(address).query(), left, sending ? "messages.again" : "messages.no-need");
    }

    @PostMapping("/p/{project}/messages/{id}/address-looks")
    AddressShown look(ProjectRef project, @PathVariable UUID id) {
        String address = log.address(project.id(), id).orElseThrow(NotFound::new);
        audit.record(project.id(), "looked-at-address", "message", id, null, null);
        return new AddressShown(address);
    }
}
