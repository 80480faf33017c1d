package io.shouwen.estate.settings;

import io.shouwen.estate.settings.view.GroupPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.star.StarLevel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The group's own page, for those who keep the whole group: its name, regions, projects. */
@Controller
@Transactional
@Allowed(Role.ADMIN)
class GroupController {

    private final EditGroup group;
    private final OpenProject opening;
    private final Clock clock;

    GroupController(EditGroup group, OpenProject opening, Clock clock) {
        this.clock = clock;
        this.group = group;
        this.opening = opening;
    }

    @GetMapping("/admin")
    GroupPage group() {
        return page("", Form.EMPTY);
    }

    @PostMapping("/admin/group")
    Object name(@RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        String name = fields.required("name", 60);
        GroupPage.Named before = group.group();
        if (!fields.wrong() && !group.nameGroup(name, fields.version())) {
            GroupPage.Named now = group.group();
            Conflict.show(fields, Map.of("name", name), Map.of("name", now.name()), now.version());
        }
        return fields.wrong() && !before.name().equals(name) ? page("group", fields.form()) : done();
    }

    @PostMapping("/admin/regions")
    Object openRegion(@RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        String name = region(fields, Ids.GROUP);
        if (fields.wrong()) {
            return page("region", fields.form());
        }
        group.openRegion(name);
        return done();
    }

    @PostMapping("/admin/regions/{id}")
    Object renameRegion(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        GroupPage.Named before = group.regions().stream()
                .filter(region -> region.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        String name = region(fields, id);
        if (!fields.wrong() && !group.renameRegion(before, name, fields.version())) {
            Conflict.show(fields, Map.of("name", name), Map.of("name", before.name()), before.version());
        }
        return fields.wrong() ? page(id.toString(), fields.form()) : done();
    }

    @PostMapping("/admin/projects")
    Object openProject(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(typed);
        UUID region = fields.id("region");
        if (group.regions().stream().noneMatch(each -> each.id().equals(region))) {
            fields.problem("region", "form.required");
        }
        String code = fields.required("code", 31);
        if (!code.isEmpty() && !code.matches("[a-z][a-z0-9-]{1,30}")) {
            fields.problem("code", "start.code.malformed");
        } else if (opening.taken(code)) {
            fields.problem("code", "estate.settings.wrong.code-taken");
        }
        String name = fields.required("name", 60);
        StarLevel level = fields.choice("level", StarLevel.class);
        if (fields.wrong()) {
            return page("project", fields.form());
        }
        opening.open(Ids.next(), region, code, name, level, actor, clock.instant());
        return Redirect.absolute("/p/" + code + "/settings");
    }

    private String region(Fields fields, UUID id) {
        String name = fields.required("name", 60);
        if (group.regionTaken(name, id)) {
            fields.problem("name", "estate.settings.wrong.region-taken");
        }
        return name;
    }

    private static Object done() {
        return Redirect.absolute("/admin");
    }

    private GroupPage page(String wrong, Form form) {
        List<GroupPage.Named> regions = group.regions();
        return new GroupPage(group.group(), regions, group.projects(clock.instant()), wrong, form);
    }
}
