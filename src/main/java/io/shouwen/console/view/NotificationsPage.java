package io.shouwen.console.view;

import io.shouwen.platform.notify.Notifications.Notification;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;

public record NotificationsPage(Cursor<Notification> notifications) implements View {}
