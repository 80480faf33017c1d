package io.shouwen.platform.notify;

import io.shouwen.platform.notify.Notifications.Kind;
import java.util.Set;

/**
 * How a person wants to be reached outside the product. Inside it everything is shown at once, always.
 *
 * @param language {@code zh} or {@code en}
 * @param mail empty where none was given
 * @param phone empty where the staff file's is to be used
 * @param quiet reminders and news wait for the next duty hours
 * @param wishes which kind by which channel
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

    /** Alarms also as a short message, everything else inside the product only. */
    public static final ContactPreference DEFAULT =
            new ContactPreference("zh", "", "", true, Set.of(new Wish(Kind.ALARM, MessageChannel.SMS)));

    public boolean wants(Kind kind, MessageChannel channel) {
        return wishes.contains(new Wish(kind, channel));
    }

    /** An alarm is never held back, nor what was handed to somebody. */
    boolean waitsForDuty(Kind kind) {
        return quiet && (kind == Kind.REMINDER || kind == Kind.NEWS);
    }
}
