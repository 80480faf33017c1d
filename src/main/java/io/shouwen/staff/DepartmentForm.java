package io.shouwen.staff;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Parses and validates the form of a department. */
record DepartmentForm(String name, String kind, String head, String deputy, String answerWithin, String version) {

    static DepartmentForm read(MultiValueMap<String, String> typed) {
        return new DepartmentForm(
                text(typed, "name"),
                text(typed, "kind"),
                text(typed, "head"),
                text(typed, "deputy"),
                text(typed, "answerWithin"),
                text(typed, "version"));
    }

    Form check(MultiValueMap<String, String> typed, List<StaffMember> leaders, boolean nameTaken) {
        Map<String, Problem> wrong = new HashMap<>();
        if (name.isEmpty()) {
            wrong.put("name", Problem.of("form.required"));
        } else if (TypedText.longer(name, 40)) {
            wrong.put("name", Problem.of("form.too-long"));
        } else if (nameTaken) {
            wrong.put("name", Problem.of("department.name.taken"));
        }
        if (Arrays.stream(Department.Kind.values()).noneMatch(k -> k.name().equals(kind))) {
            wrong.put("kind", Problem.of(kind.isEmpty() ? "form.required" : "form.malformed"));
        }
        if (!head.isEmpty() && !among(leaders, head)) {
            wrong.put("head", Problem.of("department.head.unknown"));
        }
        if (!deputy.isEmpty()) {
            if (head.isEmpty() || deputy.equals(head)) {
                wrong.put("deputy", Problem.of("department.deputy.second"));
            } else if (!among(leaders, deputy)) {
                wrong.put("deputy", Problem.of("department.head.unknown"));
            }
        }
        if (!answerWithin.matches("[0-9]{2,4}") || minutes() < 10 || minutes() > 1440) {
            wrong.put("answerWithin", Problem.of("department.answer-within.range"));
        }
        return Form.of(typed, wrong);
    }

    Department department(UUID id) {
        return new Department(id, Department.Kind.valueOf(kind), name, person(head), person(deputy), minutes());
    }

    int versionNumber() {
        return version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0;
    }

    private int minutes() {
        return Integer.parseInt(answerWithin);
    }

    private static @Nullable UUID person(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static boolean among(List<StaffMember> people, String id) {
        return people.stream().anyMatch(one -> one.id().toString().equals(id));
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
