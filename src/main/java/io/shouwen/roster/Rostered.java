package io.shouwen.roster;

import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who stands in rosters, in which order, and in which colour each post is drawn. */
public final class Rostered {

    public static final List<Role> ROLES =
            List.of(Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);

    private Rostered() {}

    /** Those of one role stand together. */
    public static int rank(StaffMember member) {
        for (int i = 0; i < ROLES.size(); i++) {
            if (member.is(ROLES.get(i))) {
                return i;
            }
        }
        return ROLES.size();
    }

    /** One of eight colours for each post, by their order. */
    public static Map<UUID, Integer> colours(List<Post> posts) {
        Map<UUID, Integer> colours = new HashMap<>();
        posts.forEach(post -> colours.put(post.id(), colours.size() % 8));
        return colours;
    }
}
