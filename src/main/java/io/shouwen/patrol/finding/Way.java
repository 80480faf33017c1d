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

/** Where a reported finding goes. */
@Clause({"4.3.2 a", "4.3.2 b", "4.3.2 c", "4.3.3"})
public enum Way {
    /** 设施损坏或缺失: a repair order is opened for it */
    FACILITY,
    /** 员工工作不到位: the head of that department deals with it */
    STAFF,
    /** 业户违规: somebody talks with the resident */
    BREACH,
    /** 重大问题: the property manager deals with it */
    MAJOR;

    /** Whether a ticket of its own is opened, whose end is the handling. */
    public boolean ordered() {
        return this == FACILITY || this == BREACH;
    }

    /** Whether such a department is whom a finding goes to on this way. */
    public boolean suits(Department.Kind kind) {
        return switch (this) {
            case FACILITY -> kind == Department.Kind.ENGINEERING || kind == Department.Kind.OTHER;
            case STAFF -> true;
            case BREACH -> kind == Department.Kind.ORDER || kind == Department.Kind.SERVICE;
            case MAJOR -> false;
        };
    }

    /** Whether somebody with these roles is. Staff's poor work goes to the head of the department, not to a person. */
    public boolean suits(Set<Role> roles) {
        return switch (this) {
            case FACILITY -> roles.contains(Role.REPAIR) || roles.contains(Role.HEAD);
            case BREACH -> !Collections.disjoint(roles, Set.of(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.HEAD));
            case STAFF, MAJOR -> false;
        };
    }

    /** The ways to such a department, as a page's list marks it; {@code NONE} where there is none. */
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

    /** Key of the way's name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.way." + name().toLowerCase(Locale.ROOT);
    }
}
