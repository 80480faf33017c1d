package io.shouwen.tickets.list.view;

import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owners that can be chosen in the filter. @param chosen the present one, or null */
public record TicketOwners(
        List<StaffMember> owners, @Nullable UUID chosen) implements View {}
