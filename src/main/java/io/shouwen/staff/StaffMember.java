package io.shouwen.staff;

import io.shouwen.platform.security.Role;
import java.util.Set;
import java.util.UUID;

/** A member of staff in one project. The id is also the sign-in account's. @param post the post's name as the project calls it */
public record StaffMember(UUID id, String number, String name, String phone, String post, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
