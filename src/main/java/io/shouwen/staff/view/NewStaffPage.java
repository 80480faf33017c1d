package io.shouwen.staff.view;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The form that takes a colleague on: staff record, account and first password in one. */
public record NewStaffPage(Form form) implements View {

    /** Roles a project gives out itself; the group's are given by the group. */
    public static final List<Role> ROLES =
            List.of(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
