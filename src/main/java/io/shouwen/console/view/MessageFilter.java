package io.shouwen.console.view;

import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.MessageState;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filter of the delivery log, read from the query string. Malformed values are ignored. */
public record MessageFilter(
        @Nullable MessageState state, @Nullable MessageChannel channel) {

    public static MessageFilter of(Map<String, String> address) {
        return new MessageFilter(
                constant(MessageState.values(), address.get("state")),
                constant(MessageChannel.values(), address.get("channel")));
    }

    public MessageFilter in(@Nullable MessageState other) {
        return new MessageFilter(other, channel);
    }

    public MessageFilter by(@Nullable MessageChannel other) {
        return new MessageFilter(state, other);
    }

    /** The query string of this filter. */
    public String query() {
        return "state=" + (state == null ? "" : state.name().toLowerCase(Locale.ROOT)) + "&channel="
                + (channel == null ? "" : channel.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String text) {
        for (E each : all) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        return null;
    }
}
