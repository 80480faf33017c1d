package io.shouwen.staff.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Certificate;
import io.shouwen.standard.guide.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of present or former staff.
 *
 * @param posts names of positions, for the filter
 * @param ending number of certificates that have expired or will within 60 days
 * @param editable whether the reader may take somebody on
 */
public record StaffPage(
        StaffFilter filter, ListPlace place, Cursor<Line> staff, List<String> posts, int ending, boolean editable)
        implements View {

    /**
     * @param phone masked
     * @param education the highest level, or null if the file has none
     * @param worst standing of the certificate that expires first
     * @param unfit whether this is a butler without the required education
     */
    public record Line(
            UUID id,
            String number,
            String name,
            String post,
            List<Role> roles,
            List<Trade> trades,
            String phone,
            String workPhone,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable Course education,
            Certificate.Standing worst,
            boolean unfit) {}
}
