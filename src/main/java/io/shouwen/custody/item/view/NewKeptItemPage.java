package io.shouwen.custody.item.view;

import io.shouwen.custody.item.view.RefusalsPage.Good;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The form for an item that is left with us.
 *
 * @param id of the new item
 * @param slots where there is room, the proposed one first
 * @param days quick choices of the day until which it is kept
 */
public record NewKeptItemPage(UUID id, List<Good> goods, List<Slot> slots, List<LocalDate> days, Form form)
        implements View {

    public record Slot(UUID id, String code) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
