package io.shouwen.console.view;

import io.shouwen.platform.notify.Channel;
import io.shouwen.platform.notify.ChannelTrouble.Trouble;
import io.shouwen.platform.notify.MessageLog;
import io.shouwen.platform.notify.MessageLog.Entry;
import io.shouwen.platform.notify.MessageState;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.Map;

/**
 * @param troubles channels that keep failing
 * @param onlyLogged channels nobody has set up
 */
public record MessagesPage(
        MessageFilter filter,
        Cursor<Entry> messages,
        Map<MessageState, Integer> counts,
        List<Trouble> troubles,
        List<Channel> onlyLogged)
        implements View {

    public String count(MessageState state) {
        int count = counts.getOrDefault(state, 0);
        return count > MessageLog.MOST ? MessageLog.MOST + "+" : String.valueOf(count);
    }

    /** In the reader's language; what only the recipient may know is left out. */
    public static String text(Texts texts, Entry entry) {
        return texts.t(entry.messageKey(), entry.arguments().toArray()).replaceAll("\\{\\d}", "…");
    }
}
