package io.shouwen.contractors.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.standard.guide.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of a project's companies. @param editable whether the reader may add one */
public record CompaniesPage(CompanyFilter filter, ListPlace place, Cursor<Line> companies, boolean editable)
        implements View {

    /**
     * @param phone masked
     * @param endKey what the list sorts by where no end is agreed
     * @param people how many may take orders
     * @param toCome whether its first day is still to come
     */
    public record Line(
            UUID id,
            String name,
            List<Trade> trades,
            String contact,
            String phone,
            String emergencyPhone,
            String warrantyOf,
            LocalDate from,
            @Nullable LocalDate until,
            String endKey,
            int people,
            boolean toCome) {}
}
