package io.shouwen.staff.view;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;

/** The form for taking somebody on: staff record, account and first password. */
public record NewStaffPage(Form form) implements View {

    /** The roles a project may grant; the others are granted by the group. */
    public static final List<Role> ROLES =
            List.of(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
