package io.shouwen.staff.view;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form of an existing staff record. @param savedRoles the stored roles, shown after a conflict about the roles */
public record StaffEditPage(UUID id, String name, List<Role> savedRoles, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
