package io.shouwen.platform.notify;

import io.shouwen.platform.notify.Notifications.Kind;
import java.util.Set;

/**
 * A person's settings for messages that leave the product. Inside the product everything is always shown at once.
 *
 * @param language {@code zh} or {@code en}
 * @param mail empty if none was given
 * @param phone empty to use the number of the staff file
 * @param quiet whether reminders and news wait for the next duty hours
 * @param wishes which kind is sent by which channel
 */
public record ContactPreference(String language, String mail, String phone, boolean quiet, Set<Wish> wishes) {

    public record Wish(Kind kind, MessageChannel channel) {

        static Wish parse(String text) {
            String[] parts = text.split(":", 2);
            return new Wish(Kind.valueOf(parts[0]), MessageChannel.valueOf(parts[1]));
        }

        public String text() {
            return kind + ":" + channel;
        }
    }

    /** Default: alarms also by SMS, everything else only inside the product. */
    public static final ContactPreference DEFAULT =
            new ContactPreference("zh", "", "", true, Set.of(new Wish(Kind.ALARM, MessageChannel.SMS)));

    public boolean wants(Kind kind, MessageChannel channel) {
        return wishes.contains(new Wish(kind, channel));
    }

    /** Alarms and tasks never wait. */
    boolean waitsForDuty(Kind kind) {
        return quiet && (kind == Kind.REMINDER || kind == Kind.NEWS);
    }
}
