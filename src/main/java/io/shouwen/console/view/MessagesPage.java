package io.shouwen.console.view;

import io.shouwen.platform.notify.ChannelTrouble.Trouble;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.MessageQueries;
import io.shouwen.platform.notify.MessageQueries.Entry;
import io.shouwen.platform.notify.MessageState;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.Map;

/**
 * The delivery log.
 *
 * @param troubles channels that keep failing
 * @param onlyLogged channels that are not configured, so that their messages are only logged
 */
public record MessagesPage(
        MessageFilter filter,
        Cursor<Entry> messages,
        Map<MessageState, Integer> counts,
        List<Trouble> troubles,
        List<MessageChannel> onlyLogged)
        implements View {

    public String count(MessageState state) {
        int count = counts.getOrDefault(state, 0);
        return count > MessageQueries.MOST ? MessageQueries.MOST + "+" : String.valueOf(count);
    }

    /** The text in the reader's language; secrets meant for the recipient only are left out. */
    public static String text(Texts texts, Entry entry) {
        return texts.t(entry.messageKey(), entry.arguments().toArray()).replaceAll("\\{\\d}", "…");
    }
}
