package io.shouwen.estate;

import io.shouwen.estate.view.VehicleForm;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cars of a house: added and taken off on its page, changed on one of their own. */
@Controller
@Transactional
@EstateRoles.MayEdit
class VehicleController {

    private record Car(String plate, String note, int version, UUID houseId, String house) {

        Map<String, String> typed() {
            return Map.of("plate", plate, "note", note, "version", String.valueOf(version));
        }
    }

    private final JdbcClient jdbc;
    private final HousePages pages;
    private final Houses houses;
    private final Audit audit;

    VehicleController(JdbcClient jdbc, HousePages pages, Houses houses, Audit audit) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.houses = houses;
        this.audit = audit;
    }

    @PostMapping("/p/{project}/houses/{house}/vehicles")
    Object add(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        if (houses.byId(project.id(), house).isEmpty()) {
            throw new NotFound();
        }
        Fields fields = new Fields(typed);
        fields.required("plate", 20);
        Plate plate = fields.read("plate", Plate::parse, "estate.wrong.plate");
        String note = fields.text("note", 60);
        if (plate != null) {
            car(project.id(), "v.plate = ?", plate.text())
                    .ifPresent(car -> fields.problem("plate", "estate.wrong.plate-taken", car.house()));
        }
        if (plate == null || fields.wrong()) {
            return pages.of(project.id(), house, actor, fields.form());
        }
        UUID id = Ids.next();
        jdbc.sql("insert into estate.vehicle (project_id, id, house_id, plate, note) values (?, ?, ?, ?, ?)")
                .params(project.id(), id, house, plate.text(), note)
                .update();
        audit.record(project.id(), "added", "vehicle", id, null, Map.of("plate", plate.text(), "note", note));
        return Redirect.to("houses/" + house, attributes, "estate.saved");
    }

    @GetMapping("/p/{project}/vehicles/{vehicle}/edit")
    VehicleForm edit(ProjectRef project, @PathVariable UUID vehicle) {
        Car car = car(project.id(), "v.id = ?", vehicle).orElseThrow(NotFound::new);
        return new VehicleForm(Form.of(car.typed()), vehicle, car.houseId(), car.house());
    }

    @PostMapping("/p/{project}/vehicles/{vehicle}")
    Object change(
            ProjectRef project,
            @PathVariable UUID vehicle,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        Car before = car(project.id(), "v.id = ?", vehicle).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        fields.required("plate", 20);
        Plate plate = fields.read("plate", Plate::parse, "estate.wrong.plate");
        String note = fields.text("note", 60);
        if (plate != null && !plate.text().equals(before.plate())) {
            car(project.id(), "v.plate = ?", plate.text())
                    .ifPresent(other -> fields.problem("plate", "estate.wrong.plate-taken", other.house()));
        }
        if (plate != null && !fields.wrong() && !save(project.id(), vehicle, before, plate, note, fields.version())) {
            Conflict.show(fields, Map.of("plate", plate.text(), "note", note), before.typed(), before.version());
        }
        return fields.wrong()
                ? new VehicleForm(fields.form(), vehicle, before.houseId(), before.house())
                : Redirect.to("houses/" + before.houseId(), attributes, "estate.saved");
    }

    /** @return false where somebody else saved first; nothing is changed then */
    private boolean save(UUID projectId, UUID id, Car before, Plate plate, String note, int version) {
        int changed =
                jdbc.sql("""
                update estate.vehicle set plate = ?, note = ?, version = version + 1
                where project_id = ? and id = ? and version = ?""").params(plate.text(), note, projectId, id, version).update();
        if (changed == 1) {
            audit.record(
                    projectId,
                    "changed",
                    "vehicle",
                    id,
                    before.typed(),
                    Map.of("plate", plate.text(), "note", note, "version", String.valueOf(version + 1)));
        }
        return changed == 1;
    }

    @PostMapping("/p/{project}/vehicles/{vehicle}/removal")
    Object remove(ProjectRef project, @PathVariable UUID vehicle, RedirectAttributes attributes) {
        Car car = car(project.id(), "v.id = ?", vehicle).orElseThrow(NotFound::new);
        jdbc.sql("delete from estate.vehicle where project_id = ? and id = ?")
                .params(project.id(), vehicle)
                .update();
        audit.record(
                project.id(), "removed", "vehicle", vehicle, Map.of("plate", car.plate(), "house", car.house()), null);
        return Redirect.to("houses/" + car.houseId(), attributes, "estate.car.removed");
    }

    private Optional<Car> car(UUID projectId, String where, Object value) {
        return jdbc.sql("""
                select v.plate, v.note, v.version, v.house_id, h.code from estate.vehicle v
                join estate.house h on h.project_id = v.project_id and h.id = v.house_id
                where v.project_id = ? and\s""" + where)
                .params(projectId, value)
                .query((row, n) -> new Car(
                        row.getString("plate"),
                        row.getString("note"),
                        row.getInt("version"),
                        row.getObject("house_id", UUID.class),
                        row.getString("code")))
                .optional();
    }
}
