package io.shouwen.staff.view;

import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** A staff record to change. @param savedRoles what is on record now, shown where two people changed the roles at once */
public record StaffEditPage(UUID id, String name, List<Role> savedRoles, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
