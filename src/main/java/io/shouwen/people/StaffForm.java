package io.shouwen.people;

import io.shouwen.people.TakingOn.NewColleague;
import io.shouwen.people.view.NewStaffPage;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What was typed about a new colleague, and whether it will do. */
record StaffForm(String username, String name, String number, String phone, String post, List<String> roles) {

    static StaffForm read(MultiValueMap<String, String> typed) {
        return new StaffForm(
                text(typed, "username").toLowerCase(Locale.ROOT),
                text(typed, "name"),
                text(typed, "number"),
                text(typed, "phone"),
                text(typed, "post"),
                typed.getOrDefault("roles", List.of()));
    }

    Form check(MultiValueMap<String, String> typed, boolean usernameTaken, boolean numberTaken) {
        Map<String, Problem> wrong = new HashMap<>();
        Map.of("name", name, "number", number, "phone", phone, "post", post).forEach((field, value) -> {
            if (value.isEmpty()) {
                wrong.put(field, Problem.of("form.required"));
            } else if (value.length() > 40) {
                wrong.put(field, Problem.of("form.too-long"));
            }
        });
        if (!username.matches("[a-z][a-z0-9._-]{1,58}")) {
            wrong.put("username", Problem.of("start.username.malformed"));
        } else if (usernameTaken) {
            wrong.put("username", Problem.of("staff.username.taken"));
        }
        if (numberTaken) {
            wrong.put("number", Problem.of("staff.number.taken"));
        }
        if (!phone.isEmpty() && !phone.matches("[0-9+ -]{6,20}")) {
            wrong.put("phone", Problem.of("staff.phone.malformed"));
        }
        if (given().isEmpty()) {
            wrong.put("roles", Problem.of("staff.roles.none"));
        }
        return Form.of(typed, wrong);
    }

    NewColleague colleague() {
        return new NewColleague(username, name, number, phone, post, given());
    }

    private List<Role> given() {
        return NewStaffPage.ROLES.stream()
                .filter(role -> roles.contains(role.name()))
                .toList();
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
