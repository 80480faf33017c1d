package io.shouwen.custody.parcel.view;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The guided intake of one parcel.
 *
 * @param steps the questions in their order, with the answers given
 * @param next the question to ask now; null if none is open
 * @param wrong the question with a wrong answer; null if there is none
 * @param ready whether it may be taken in
 * @param end null while it goes on
 * @param colleague who is at work on it, if somebody else is; else empty
 * @param call of the addressee, as recorded or as the telephone system has just reported it; null if there was none
 * @param clock the time now, proposed where no telephone system reports the call
 * @param slot the proposed slot, or where it was put; empty if all are full
 * @param instructions of the addressee's house, in force today
 * @param choices residents who match what was typed, if several do
 */
public record IntakePage(
        UUID id,
        String tracking,
        String courier,
        To to,
        List<Step> steps,
        @Nullable String next,
        @Nullable Wrong wrong,
        boolean ready,
        @Nullable End end,
        String colleague,
        Instant begunAt,
        @Nullable Instant call,
        String clock,
        String slot,
        Photo photo,
        HouseInstructions instructions,
        List<Choice> choices,
        boolean editable,
        Form form)
        implements View {

    /**
     * @param phone masked
     * @param house label; empty if unknown
     * @param announced whether the resident told of the parcel in advance
     */
    public record To(
            String name,
            String phone,
            String house,
            @Nullable UUID houseId,
            @Nullable UUID resident,
            boolean announced) {}

    /** @param answer null while it is open */
    public record Step(String name, String key, @Nullable Boolean answer, boolean wrong) {}

    /**
     * @param told whether there is a mobile number to send a message to
     * @param language the household's: {@code zh} or {@code en}
     */
    public record Wrong(String name, String reasonKey, boolean told, String language) {}

    public record End(String outcomeKey, String reason, Instant at, String who, boolean taken) {}

    /**
     * @param blurred null if there is none
     * @param deletedAt when it was deleted on schedule; null if it was not
     */
    public record Photo(@Nullable UUID blurred, @Nullable Instant deletedAt) {}

    /** Whether the reader may answer. */
    public boolean open() {
        return end == null && colleague.isEmpty() && editable;
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
