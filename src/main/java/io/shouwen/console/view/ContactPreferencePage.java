package io.shouwen.console.view;

import io.shouwen.platform.notify.ContactPreference;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The user's notification settings. @param filed the phone number of the staff file, masked; empty if there is none */
public record ContactPreferencePage(Form form, String filed, List<MessageChannel> onlyLogged) implements View {

    public static final List<MessageChannel> CHOICES = List.of(MessageChannel.SMS, MessageChannel.MAIL);

    public boolean wishes(Kind kind, MessageChannel channel) {
        return form.has("wish", new ContactPreference.Wish(kind, channel).text());
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
