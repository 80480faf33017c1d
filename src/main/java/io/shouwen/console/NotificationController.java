package io.shouwen.console;

import io.shouwen.console.view.NotificationsPage;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Transactional
@Everyone
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/p/{project}/notifications")
    NotificationsPage list(ProjectRef project, Actor actor, @RequestParam @Nullable UUID after) {
        return new NotificationsPage(Cursor.of(
                notifications.list(project.id(), actor.id(), after, Cursor.SIZE + 1),
                row -> row.id().toString()));
    }

    @PostMapping("/p/{project}/notifications/readings")
    ModelAndView readAll(ProjectRef project, Actor actor) {
        notifications.readAll(project.id(), actor.id());
        return Redirect.to("notifications");
    }
}
