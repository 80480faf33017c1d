package io.shouwen.district;

import io.shouwen.duty.OnDuty;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom to call about a house: its butler, and who answers while the butler is not on duty. Call it inside a scope. */
@Component
@Clause("4.1.1.2")
public class HouseContacts {

    /**
     * A person to call.
     *
     * @param roleKey message key of what the person is to the house
     * @param phone empty if there is none
     */
    public record Contact(UUID staffId, String name, String roleKey, String phone) {

        /** The number as the telephone dials it. */
        public String dial() {
            return phone.replaceAll("[^+\\d]", "");
        }
    }

    private final Butlers butlers;
    private final StaffDirectory staff;
    private final OnDuty duty;

    HouseContacts(Butlers butlers, StaffDirectory staff, OnDuty duty) {
        this.butlers = butlers;
        this.staff = staff;
        this.duty = duty;
    }

    /** The butler, or the supervisor while there is none, then who answers now if it is somebody else. */
    public List<Contact> of(UUID projectId, HouseCode house, Instant now) {
        Optional<StaffMember> butler = butlers.of(projectId, house.building(), house.unit());
        Optional<StaffMember> responsible = butler.or(() -> staff.answering(projectId));
        List<Contact> contacts = new ArrayList<>();
        responsible.ifPresent(person -> {
            UUID answering = duty.answeringFor(projectId, person.id(), now).orElse(person.id());
            boolean there = answering.equals(person.id());
            contacts.add(contact(
                    person,
                    butler.isEmpty()
                            ? "district.contact.vacant"
                            : there ? "district.contact.butler" : "district.contact.butler-off"));
            if (!there) {
                staff.byId(projectId, answering)
                        .ifPresent(stand -> contacts.add(contact(stand, "district.contact.answering")));
            }
        });
        return contacts;
    }

    private static Contact contact(StaffMember person, String roleKey) {
        return new Contact(person.id(), person.name(), roleKey, person.phone());
    }
}
