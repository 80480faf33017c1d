package io.shouwen.staff.view;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Those who work in the project, or worked there.
 *
 * @param posts the names of posts there are, to narrow the list to
 * @param ending certificates that have expired or will within 60 days
 * @param editable whether the reader may take colleagues on
 */
public record StaffPage(StaffFilter filter, Cursor<Line> staff, List<String> posts, int ending, boolean editable)
        implements View {

    /**
     * @param phone masked
     * @param education the highest, or null where the file names none
     * @param worst how the certificate that ends first stands
     * @param unfit a butler without the education the post asks for
     */
    public record Line(
            UUID id,
            String number,
            String name,
            String post,
            List<Role> roles,
            String phone,
            String workPhone,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable Course education,
            Certificate.Standing worst,
            boolean unfit) {}
}
