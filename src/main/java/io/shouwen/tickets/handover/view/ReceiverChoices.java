package io.shouwen.tickets.handover.view;

import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Possible receivers: colleagues in the order of the list, and departments.
 *
 * @param ways by receiver, the ways that may go there, separated by spaces; empty for all
 */
public record ReceiverChoices(List<ReceiverChoice> colleagues, List<Department> departments, Map<UUID, String> ways) {

    public static final ReceiverChoices NONE = new ReceiverChoices(List.of(), List.of(), Map.of());

    public ReceiverChoices byWay(Function<Department, String> ofDepartment, Function<Set<Role>, String> ofRoles) {
        Map<UUID, String> of = new HashMap<>();
        departments.forEach(each -> of.put(each.id(), ofDepartment.apply(each)));
        colleagues.forEach(each -> of.put(each.id(), ofRoles.apply(each.roles())));
        return new ReceiverChoices(colleagues, departments, of);
    }

    public String ways(UUID receiver) {
        return ways.getOrDefault(receiver, "");
    }
}
