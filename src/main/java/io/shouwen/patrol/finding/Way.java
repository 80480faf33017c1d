package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.Department;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where a reported finding is sent. */
@Clause({"4.3.2 a", "4.3.2 b", "4.3.2 c", "4.3.3"})
public enum Way {
    /** 设施损坏或缺失: a repair order is opened for it */
    FACILITY,
    /** 员工工作不到位: handled by the head of the department */
    STAFF,
    /** 业户违规: somebody talks to the resident */
    BREACH,
    /** 重大问题: handled by the property manager */
    MAJOR;

    /** Whether an order is opened, whose closing handles the finding. */
    public boolean ordered() {
        return this == FACILITY || this == BREACH;
    }

    /** Whether a finding can be sent to such a department this way. */
    public boolean suits(Department.Kind kind) {
        return switch (this) {
            case FACILITY -> kind == Department.Kind.ENGINEERING || kind == Department.Kind.OTHER;
            case STAFF -> true;
            case BREACH -> kind == Department.Kind.ORDER || kind == Department.Kind.SERVICE;
            case MAJOR -> false;
        };
    }

    /**
     * Whether it can be sent to somebody with these roles. Poor work by staff goes to the head of the department, not
     * to a person.
     */
    public boolean suits(Set<Role> roles) {
        return switch (this) {
            case FACILITY -> roles.contains(Role.REPAIR) || roles.contains(Role.HEAD);
            case BREACH -> !Collections.disjoint(roles, Set.of(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.HEAD));
            case STAFF, MAJOR -> false;
        };
    }

    /** The ways to such a department, as marked in a page's list; {@code NONE} if there is none. */
    public static String to(Department.Kind kind) {
        return names(way -> way.suits(kind));
    }

    public static String to(Set<Role> roles) {
        return names(way -> way.suits(roles));
    }

    private static String names(Predicate<Way> fits) {
        String names = Arrays.stream(values()).filter(fits).map(Way::name).collect(Collectors.joining(" "));
        return names.isEmpty() ? "NONE" : names;
    }

    public String messageKey() {
        return "patrol.finding.way." + name().toLowerCase(Locale.ROOT);
    }
}
