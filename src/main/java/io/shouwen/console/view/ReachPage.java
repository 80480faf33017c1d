package io.shouwen.console.view;

import io.shouwen.platform.notify.Channel;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.notify.Reach;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The user's notification settings. @param filed the phone number of the staff file, masked; empty if there is none */
public record ReachPage(Form form, String filed, List<Channel> onlyLogged) implements View {

    public static final List<Channel> CHOICES = List.of(Channel.SMS, Channel.MAIL);

    public boolean wishes(Kind kind, Channel channel) {
        return form.has("wish", new Reach.Wish(kind, channel).text());
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
