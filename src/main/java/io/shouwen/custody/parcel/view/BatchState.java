package io.shouwen.custody.parcel.view;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch stands after a scan.
 *
 * @param sound right, again, wrong or unknown; empty before the first scan
 * @param wordsKey what is said with it; empty for nothing more
 * @param open the parcel that waits for its addressee or slot; null if the next one may come
 * @param needKey what it waits for
 * @param proposed the slot proposed for it; empty if all are full or it is too early
 * @param choices residents who match, if several do
 * @param lines the parcels of the batch, the last first
 */
public record BatchState(
        UUID batch,
        String sound,
        String wordsKey,
        List<Object> words,
        @Nullable IntakeLine open,
        String needKey,
        String proposed,
        List<Choice> choices,
        List<IntakeLine> lines,
        int taken)
        implements View {}
