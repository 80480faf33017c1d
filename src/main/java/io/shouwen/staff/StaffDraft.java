package io.shouwen.staff;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.staff.view.NewStaffPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A staff record as submitted by the form.
 *
 * @param phone the private number
 * @param workPhone the number shown to residents, or empty
 * @param roles the roles a project may grant, in the order of the form
 */
record StaffDraft(String name, String number, String phone, String post, String workPhone, List<Role> roles) {

    /** Parses the form; errors are added to {@code fields}. */
    static StaffDraft of(Fields fields, Predicate<String> numberTaken) {
        String name = fields.required("name", 40);
        String number = fields.required("number", 40);
        if (!number.isEmpty() && numberTaken.test(number)) {
            fields.problem("number", "staff.number.taken");
        }
        String post = fields.required("post", 40);
        fields.required("phone", 40);
        phone(fields, "phone");
        phone(fields, "workPhone");
        List<String> given = fields.all("roles");
        List<Role> roles = NewStaffPage.ROLES.stream()
                .filter(role -> given.contains(role.name()))
                .toList();
        if (roles.isEmpty()) {
            fields.problem("roles", "staff.roles.none");
        }
        return new StaffDraft(name, number, fields.text("phone", 40), post, fields.text("workPhone", 40), roles);
    }

    private static void phone(Fields fields, String field) {
        String text = fields.text(field, 40);
        if (!text.isEmpty()
                && PhoneNumber.parse(text)
                        .filter(number -> number.digits().length() >= 6)
                        .isEmpty()) {
            fields.problem(field, "staff.phone.malformed");
        }
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("number", number);
        typed.put("phone", phone);
        typed.put("post", post);
        typed.put("workPhone", workPhone);
        typed.put("version", String.valueOf(version));
        return typed;
    }

    /** The values for the audit log, with masked numbers. */
    Map<String, Object> audited() {
        Map<String, Object> all = new LinkedHashMap<>(typed(0));
        all.remove("version");
        all.put("phone", PhoneNumber.masked(phone));
        all.put("roles", roles);
        return all;
    }
}
