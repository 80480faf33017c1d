package io.shouwen.staff.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Department;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The departments, each with a form for those who may change it.
 *
 * @param newId id for a new one, so that a form sent twice creates only one
 * @param open id of the department whose form has errors
 */
public record DepartmentsPage(
        List<Line> lines, List<StaffMember> leaders, boolean editable, UUID newId, UUID open, Form form)
        implements View {

    public record Line(
            Department department,
            int version,
            @Nullable String head,
            @Nullable String deputy) {

        public static Line of(Department d, int version, List<StaffMember> leaders) {
            return new Line(d, version, name(leaders, d.head()), name(leaders, d.deputy()));
        }

        private static @Nullable String name(List<StaffMember> people, @Nullable UUID id) {
            return people.stream()
                    .filter(one -> one.id().equals(id))
                    .map(StaffMember::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public boolean open(UUID id) {
        return form.refused() && open.equals(id);
    }

    /** The text of a field: as typed if its form has errors, else the stored value. */
    public String text(UUID id, String field, String now) {
        return open(id) ? form.value(field) : now;
    }

    public Form form(UUID id) {
        return open(id) ? form : Form.EMPTY;
    }
}
