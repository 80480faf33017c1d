package io.shouwen.staff;

import io.shouwen.platform.security.Role;
import java.util.Set;
import java.util.UUID;

/**
 * A member of staff in one project.
 *
 * @param id also the id of the sign-in account
 * @param post the project's name for the position
 */
public record StaffMember(UUID id, String number, String name, String phone, String post, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
