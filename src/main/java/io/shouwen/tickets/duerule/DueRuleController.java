package io.shouwen.tickets.duerule;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.Asked;
import io.shouwen.standard.star.StarLevel;
import io.shouwen.standard.star.StarProfile;
import io.shouwen.standard.star.StarProfiles;
import io.shouwen.tickets.DueRule;
import io.shouwen.tickets.DueRules;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.duerule.view.DueRulesPage;
import io.shouwen.tickets.emergency.EmergencyRule;
import io.shouwen.tickets.emergency.EmergencyRules;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of deadlines by kind. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
@Clause("4.1.2.3")
class DueRuleController {

    private final DueRules rules;
    private final Kinds kinds;
    private final ProjectSettings settings;
    private final EmergencyRules emergencies;
    private final StarProfiles profiles;
    private final Clock clock;

    DueRuleController(
            DueRules rules,
            Kinds kinds,
            ProjectSettings settings,
            EmergencyRules emergencies,
            StarProfiles profiles,
            Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
        this.emergencies = emergencies;
        this.kinds = kinds;
        this.rules = rules;
        this.settings = settings;
    }

    @GetMapping("/p/{project}/due-rules")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    DueRulesPage list(ProjectRef project, Actor actor) {
        return page(project, actor, null, Form.EMPTY);
    }

    @PostMapping("/p/{project}/due-rules/{key}")
    Object set(
            ProjectRef project,
            Actor actor,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Kind kind = kind(key);
        Fields fields = new Fields(typed);
        DueRule rule = fields.value("way").equals("hours")
                ? new DueRule.Hours(fields.number("hours", 1, 720))
                : new DueRule.Days(fields.number("days", 1, 30), fields.requiredTime("hour"));
        if (fields.wrong()) {
            return page(project, actor, kind, fields.form());
        }
        rules.set(project.id(), kind, rule);
        return Redirect.to("due-rules", left, "tickets.due-rules.saved");
    }

    @PostMapping("/p/{project}/due-rules/{key}/reset")
    ModelAndView reset(ProjectRef project, @PathVariable String key, RedirectAttributes left) {
        rules.reset(project.id(), kind(key));
        return Redirect.to("due-rules", left, "tickets.due-rules.reset-done");
    }

    /** In minutes; the first response not before somebody must have taken it, and the end not before the response. */
    @PostMapping("/p/{project}/due-rules/emergency")
    Object setUrgent(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        int take = fields.number("take", 1, 60);
        int respond = fields.number("respond", 1, 240);
        int due = fields.number("due", 1, 1440);
        if (!fields.wrong() && (take > respond || respond > due)) {
            fields.problem("due", "tickets.due-rules.urgent.order");
        }
        if (fields.wrong()) {
            return page(project, actor, null, Form.EMPTY, fields.form());
        }
        emergencies.set(project.id(), new EmergencyRule(take, respond, due));
        return Redirect.to("due-rules", left, "tickets.due-rules.saved");
    }

    @PostMapping("/p/{project}/due-rules/emergency/reset")
    ModelAndView resetUrgent(ProjectRef project, RedirectAttributes left) {
        emergencies.reset(project.id());
        return Redirect.to("due-rules", left, "tickets.due-rules.reset-done");
    }

    private Kind kind(String key) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private DueRulesPage page(ProjectRef project, Actor actor, @Nullable Kind open, Form form) {
        return page(project, actor, open, form, Form.EMPTY);
    }

    private DueRulesPage page(ProjectRef project, Actor actor, @Nullable Kind open, Form form, Form urgent) {
        Optional<EmergencyRule> own = emergencies.own(project.id());
        ReceptionHours reception = settings.receptionHours(project.id());
        StarProfile stars = profiles.of(project.id());
        Instant now = clock.instant();
        return new DueRulesPage(
                kinds.all().stream()
                        .map(kind -> new DueRulesPage.Line(
                                kind,
                                shown(kinds.rules(kind).usual(reception)),
                                starred(stars, kind, reception, now),
                                rules.own(project.id(), kind)
                                        .map(DueRuleController::shown)
                                        .orElse(null)))
                        .toList(),
                new DueRulesPage.Urgent(own.orElse(EmergencyRule.USUAL), own.isPresent(), urgent),
                DueRule.clock(reception.opensAt()),
                DueRule.clock(reception.closesAt()),
                actor.is(Role.MANAGER, Role.ADMIN),
                open,
                form);
    }

    private DueRulesPage.@Nullable Starred starred(
            StarProfile stars, Kind kind, ReceptionHours reception, Instant now) {
        StarItem item = kinds.rules(kind).dueItem();
        Asked asked = item == null ? null : stars.value(item, now).orElse(null);
        StarLevel level = asked == null ? null : asked.level();
        return asked == null
                ? null
                : new DueRulesPage.Starred(
                        shown(DueRule.of(asked.amount(), reception.closesAt())),
                        level == null ? "tickets.due-rules.star.own" : level.messageKey());
    }

    private static DueRulesPage.Rule shown(DueRule rule) {
        return switch (rule) {
            case DueRule.Reception r ->
                new DueRulesPage.Rule("reception", Integer.toString(r.hours()), "", DueRule.clock(r.morning()));
            case DueRule.Hours r -> new DueRulesPage.Rule("hours", Integer.toString(r.hours()), "", "");
            case DueRule.Days r ->
                new DueRulesPage.Rule("days", "", Integer.toString(r.days()), DueRule.clock(r.hour()));
        };
    }
}
