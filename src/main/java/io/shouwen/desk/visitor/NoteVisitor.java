package io.shouwen.desk.visitor;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the form of a visit who came and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.2.2")
class NoteVisitor {

    /** The kind of what is no matter of the standard, as on the telephone. */
    static final String OTHER = "OTHER";

    static final int PURPOSE = 120;

    private final Residents residents;
    private final Houses houses;
    private final Leaders leaders;
    private final StaffDirectory staff;
    private final Kinds kinds;

    NoteVisitor(Residents residents, Houses houses, Leaders leaders, StaffDirectory staff, Kinds kinds) {
        this.residents = residents;
        this.houses = houses;
        this.leaders = leaders;
        this.staff = staff;
        this.kinds = kinds;
    }

    /**
     * @param kindNeeded whether a kind must be chosen, which may be "other"
     * @return null if a field has an error
     */
    @Nullable
    VisitorNote read(UUID projectId, Fields fields, boolean kindNeeded) {
        UUID residentId = fields.optionalId("residentId");
        UUID houseId = fields.optionalId("houseId");
        ResidentRef resident = residentId == null
                ? null
                : residents.byId(projectId, residentId).orElse(null);
        HouseRef house = resident != null
                ? resident.house()
                : houseId == null ? null : houses.byId(projectId, houseId).orElse(null);
        if (residentId != null && resident == null
                || house == null && !fields.value("visitedLabel").isEmpty()) {
            fields.problem("houseId", "desk.visitor.wrong.house");
        }
        String typed = fields.text("name", 60);
        String name = typed.isEmpty() && resident != null ? resident.name() : typed;
        if (name.isEmpty()) {
            fields.problem("name", "desk.visitor.wrong.name");
        }
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "desk.visitor.wrong.phone");
        UUID colleague = fields.optionalId("colleague");
        if (colleague != null && staff.working(projectId, colleague).isEmpty()) {
            fields.problem("colleague", "form.malformed");
        }
        String chosen = fields.value("kind");
        Optional<Kind> kind = kinds.raised(chosen);
        if (kindNeeded && kind.isEmpty() && !chosen.equals(OTHER)) {
            fields.problem("kind", "desk.call.error.kind");
        }
        VisitorNote note = new VisitorNote(
                resident == null ? null : resident.id(),
                house == null ? null : house.id(),
                house == null ? "" : house.label(),
                name,
                phone == null ? "" : phone.digits(),
                fields.text("company", 60),
                leaders.called(projectId, name).map(Leader::title).orElse(""),
                colleague,
                fields.value("people").isEmpty() ? 1 : fields.number("people", 1, DeskVisit.MOST_PEOPLE),
                kind.orElse(null),
                fields.required("purpose", 2, PURPOSE));
        return fields.wrong() ? null : note;
    }
}
