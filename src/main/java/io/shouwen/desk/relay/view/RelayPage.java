package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relayed message.
 *
 * @param receivers to whom it can be handed on; empty unless the reader may acknowledge it
 * @param answers whether the reader may acknowledge it with every result
 * @param drops whether the reader may say that it is not needed any more
 * @param ticket the ticket it is about, or null
 * @param before the message it was handed on from, or null
 * @param next the message it was handed on as, or null
 */
public record RelayPage(
        RelayLine line,
        List<RelayReceiver> receivers,
        boolean answers,
        boolean drops,
        @Nullable UUID houseId,
        @Nullable UUID call,
        @Nullable UUID ticket,
        @Nullable UUID before,
        @Nullable UUID next,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
