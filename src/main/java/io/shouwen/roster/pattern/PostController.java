package io.shouwen.roster.pattern;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostHours;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.view.PostsPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posts of a project and their hours. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class PostController {

    private final Roster roster;
    private final Posts posts;
    private final ProjectSettings settings;
    private final Receipts receipts;
    private final Clock clock;

    PostController(Roster roster, Posts posts, ProjectSettings settings, Receipts receipts, Clock clock) {
        this.roster = roster;
        this.posts = posts;
        this.settings = settings;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/posts")
    @Allowed
    PostsPage list(ProjectRef project, Actor actor) {
        return page(project, actor, Form.EMPTY);
    }

    @PostMapping("/p/{project}/posts")
    Object open(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam PostKind kind,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        boolean taken = posts.nameTaken(project.id(), PostForm.text(typed, "name"), id);
        PostForm form = PostForm.read(typed, today(project), true, taken);
        if (form.checked().refused()) {
            return page(project, actor, form.checked());
        }
        String content = kind + " " + form.needed() + " " + form.windows() + " " + form.from() + " " + form.name();
        String place = receipts.once(project.id(), id, content, () -> {
            posts.open(project.id(), id, kind, form.name(), form.needed(), form.windows(), form.from());
            return "posts";
        });
        return Redirect.to(place, flash, "roster.saved");
    }

    @PostMapping("/p/{project}/posts/{id}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        boolean taken = posts.nameTaken(project.id(), PostForm.text(typed, "name"), id);
        PostForm form = PostForm.read(typed, today(project), false, taken);
        if (form.checked().refused()) {
            return page(project, actor, form.checked());
        }
        posts.change(project.id(), id, form.name(), form.needed(), form.windows(), form.from());
        return Redirect.to("posts", flash, "roster.saved");
    }

    @PostMapping("/p/{project}/posts/{id}/closure")
    ModelAndView close(ProjectRef project, @PathVariable UUID id, RedirectAttributes flash) {
        posts.close(project.id(), id, clock.instant());
        return Redirect.to("posts", flash, "roster.saved");
    }

    private PostsPage page(ProjectRef project, Actor actor, Form form) {
        LocalDate today = today(project);
        Map<UUID, List<PostHours>> hours = posts.hours(project.id(), today);
        ReceptionHours reception = settings.receptionHours(project.id());
        return new PostsPage(
                roster.posts(project.id()).stream()
                        .map(post -> new PostsPage.Post(
                                post.id(),
                                post.name(),
                                post.kind().messageKey(),
                                post.needed(),
                                hours.getOrDefault(post.id(), List.of()).stream()
                                        .map(each -> hours(each, today))
                                        .toList(),
                                reception(post, hours.getOrDefault(post.id(), List.of()), reception)))
                        .toList(),
                Arrays.stream(PostKind.values()).map(Enum::name).toList(),
                actor.is(Role.MANAGER, Role.ADMIN),
                Clocks.range(reception.opensAt(), reception.closesAt()),
                Ids.next().toString(),
                today.toString(),
                form);
    }

    /** The service desk should have the project's reception hours, the control room the rest of the day. */
    private static PostsPage.Reception reception(Post post, List<PostHours> hours, ReceptionHours reception) {
        boolean desk = post.kind() == PostKind.DESK;
        if (!desk && post.kind() != PostKind.CONTROL) {
            return PostsPage.Reception.NONE;
        }
        LocalTime begins = desk ? reception.opensAt() : reception.closesAt();
        LocalTime ends = desk ? reception.closesAt() : reception.opensAt();
        boolean same = !hours.isEmpty()
                && hours.stream()
                        .allMatch(each -> each.days() == PostHours.Days.DAILY
                                && each.begins().equals(begins)
                                && each.ends().equals(ends));
        return same ? PostsPage.Reception.FOLLOWS : PostsPage.Reception.DIFFERS;
    }

    private static PostsPage.Hours hours(PostHours hours, LocalDate today) {
        LocalDate to = hours.validTo();
        return new PostsPage.Hours(
                "roster.days." + hours.days().name().toLowerCase(Locale.ROOT),
                Clocks.range(hours.begins(), hours.ends()),
                hours.validFrom().isAfter(today) ? hours.validFrom().toString() : "",
                to == null ? "" : to.toString());
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }
}
