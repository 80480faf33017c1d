package io.shouwen.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.web.Navigation.Crumb;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template gets besides its view record: texts, user, project, navigation, and times in the project's zone.
 *
 * @param path URL of this page with its query, for returning
 * @param wayBack the way back to the list this page was opened from, or null
 * @param flash flash message of the previous request, or null
 * @param facts what the frame shows from the database; null outside a project
 * @param administrator whether the user administers the whole group
 * @param engine renders nested views
 */
public record Shell(
        Texts texts,
        @Nullable SignedOn signedOn,
        Actor actor,
        @Nullable ProjectRef project,
        Navigation nav,
        String path,
        @Nullable WayBack wayBack,
        @Nullable String flash,
        @Nullable CsrfToken csrf,
        @Nullable ShellFacts facts,
        BooleanSupplier administrator,
        Instant now,
        TemplateEngine engine) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The number of unread notifications, at most 100. */
    public int unread() {
        return facts == null ? 0 : facts.unread();
    }

    public List<ShellNote.Note> notes() {
        return facts == null ? List.of() : facts.notes();
    }

    public boolean administers() {
        return administrator.getAsBoolean();
    }

    /** URL of a static file with its version. @param path below {@code static}, such as {@code css/shell.css} */
    public static String file(String path) {
        return StaticFiles.at(path);
    }

    /** An icon as an element of its own, for pages that do not load the file of all icons. */
    public static String icon(String name) {
        return StaticFiles.icon(name);
    }

    public String t(String key, Object... arguments) {
        return texts.t(key, arguments);
    }

    public String lang() {
        return texts.chinese() ? "zh-CN" : "en";
    }

    /** Renders a page, or a fragment contributed by another room or part, with the template of its name. */
    public Content draw(View view) {
        return output -> engine.render(View.template(view.getClass()), Map.of("it", view, "shell", this), output);
    }

    /** URL in the current project: {@code at("tickets")} is {@code /p/{code}/tickets}. */
    public String at(String path) {
        return "/p/" + (project == null ? "-" : project.code()) + "/" + path;
    }

    public ZoneId zone() {
        return project == null ? ZoneId.of("Asia/Shanghai") : project.zone();
    }

    public String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone()));
    }

    /** The time for today, month and day for this year, else the full date. */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = at.atZone(zone()).toLocalDate();
        LocalDate today = now.atZone(zone()).toLocalDate();
        DateTimeFormatter format = day.equals(today) ? CLOCK : day.getYear() == today.getYear() ? SHORT : MINUTE;
        return format.format(at.atZone(zone()));
    }

    public String initial() {
        return signedOn == null || signedOn.name().isEmpty() ? "" : TypedText.first(signedOn.name(), 1);
    }

    public String roleNames() {
        return actor.roles().stream().map(role -> t(role.messageKey())).collect(Collectors.joining(" · "));
    }

    /** Steps of a way back, as {@code up("houses/" + id, code, ...)}: a path in the project and its name, in turn. */
    public List<Crumb> up(String... pathsAndNames) {
        List<Crumb> steps = new ArrayList<>();
        for (int i = 0; i < pathsAndNames.length; i += 2) {
            steps.add(new Crumb(at(pathsAndNames[i]), pathsAndNames[i + 1]));
        }
        return steps;
    }

    /** The way back from this page: the start page, group and item of the navigation, then the page's own parents. */
    public List<Crumb> crumbs(@Nullable NavItem current, List<Crumb> parents) {
        List<Crumb> steps = new ArrayList<>();
        if (project == null) {
            if (signedOn != null && !path.equals("/")) {
                steps.add(new Crumb("/", t("projects")));
            }
        } else {
            Navigation.Entry home = nav.home();
            if (home == null || !nav.own(home.first())) {
                steps.add(new Crumb(home(), t(NavGroup.TODAY.messageKey())));
            }
            if (current == null || current.group() != NavGroup.TODAY) {
                nav.between(current)
                        .forEach(step -> steps.add(new Crumb(at(step.first().path()), t(step.messageKey()))));
            }
        }
        steps.addAll(parents);
        return steps;
    }

    /** The start page in the current project. */
    public String home() {
        Navigation.Entry home = nav.home();
        return home == null
                ? "/p/" + (project == null ? "-" : project.code())
                : at(home.first().path());
    }
}
