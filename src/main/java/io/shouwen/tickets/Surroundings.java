package io.shouwen.tickets;

import io.shouwen.district.Butlers;
import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.staff.StaffMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the house and resident of a ticket from the register; stored with the ticket as they were at that time. */
@Component
@Clause("4.1.2.1")
class Surroundings {

    /** @param butler the butler of the house, or who answers while there is none; null without a house */
    record Context(
            Tickets.Details details,
            @Nullable UUID houseId,
            @Nullable UUID butler) {}

    private final Houses houses;
    private final Residents residents;
    private final Butlers butlers;

    Surroundings(Houses houses, Residents residents, Butlers butlers) {
        this.houses = houses;
        this.residents = residents;
        this.butlers = butlers;
    }

    Context of(UUID projectId, NewTicket in) {
        ResidentRef resident = in.residentId() == null
                ? null
                : residents.byId(projectId, in.residentId()).orElseThrow(NotFound::new);
        HouseRef house = in.houseId() != null
                ? houses.byId(projectId, in.houseId()).orElseThrow(NotFound::new)
                : resident == null ? null : resident.house();
        String name = in.contactName().isBlank() && resident != null ? resident.name() : in.contactName();
        String phone = in.contactPhone().isBlank() && resident != null
                ? residents
                        .phone(projectId, resident.id())
                        .map(PhoneNumber::written)
                        .orElse("")
                : in.contactPhone();
        return new Context(
                new Tickets.Details(
                        in.place().strip(),
                        house == null ? "" : house.code(),
                        house == null ? "" : house.label(),
                        name.strip(),
                        phone.strip()),
                house == null ? null : house.id(),
                house == null ? null : butler(projectId, house.parts()));
    }

    private @Nullable UUID butler(UUID projectId, HouseCode house) {
        return butlers.answeringFor(projectId, house.building(), house.unit())
                .map(StaffMember::id)
                .orElse(null);
    }
}
