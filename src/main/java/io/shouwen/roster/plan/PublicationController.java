package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.plan.PublicationPlan.Word;
import io.shouwen.roster.plan.view.PublicationPage;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes a month or some days of the draft. Each gap needs a person responsible first. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class PublicationController {

    private static final int LONGEST_DAYS = 62;

    private final PublishRoster publishRoster;
    private final Publications publications;
    private final StaffDirectory staff;
    private final Receipts receipts;
    private final Clock clock;

    PublicationController(
            PublishRoster publishRoster,
            Publications publications,
            StaffDirectory staff,
            Receipts receipts,
            Clock clock) {
        this.publishRoster = publishRoster;
        this.publications = publications;
        this.staff = staff;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster/publication")
    PublicationPage page(
            ProjectRef project,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        YearMonth shown = month == null ? YearMonth.from(clock.instant().atZone(project.zone())) : month;
        LocalDate first = from == null ? shown.atDay(1) : from;
        return page(project, first, end(first, to == null ? shown.atEndOfMonth() : to), Map.of(), "", null);
    }

    @PostMapping("/p/{project}/roster/publication")
    Object publish(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") String restReason,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        LocalDate last = end(from, to);
        Map<String, Word> words = words(typed);
        PublicationPlan plan = publishRoster.plan(project, from, last);
        boolean unanswered = plan.open().stream().anyMatch(gap -> !answers(words, gap, project));
        boolean unaccepted = !plan.shortRests().isEmpty() && restReason.isBlank();
        if (unanswered || unaccepted) {
            return page(
                    project,
                    from,
                    last,
                    typed.toSingleValueMap(),
                    restReason,
                    unanswered ? "roster.publish.unanswered" : "roster.publish.rest-unaccepted");
        }
        String place = receipts.once(project.id(), id, from + " " + last + " " + words, () -> {
            publishRoster.publish(project, actor, id, from, last, words, restReason, clock.instant());
            return "roster?week=" + Week.of(from).text();
        });
        return Redirect.to(place, flash, "roster.published");
    }

    private boolean answers(Map<String, Word> words, RosterGap gap, ProjectRef project) {
        Word word = words.get(gap.key());
        return word != null
                && !word.why().isBlank()
                && !TypedText.longer(word.why().strip(), 200)
                && staff.byId(project.id(), word.staffId()).isPresent();
    }

    static Map<String, Word> words(MultiValueMap<String, String> typed) {
        Map<String, Word> words = new HashMap<>();
        typed.toSingleValueMap().forEach((field, value) -> {
            if (field.startsWith("staff-") && !value.isBlank()) {
                String key = field.substring("staff-".length());
                String why = typed.getFirst("why-" + key);
                try {
                    words.put(key, new Word(UUID.fromString(value), why == null ? "" : why));
                } catch (IllegalArgumentException e) {
                    words.remove(key);
                }
            }
        });
        return words;
    }

    private static LocalDate end(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days < 0 ? from : days > LONGEST_DAYS ? from.plusDays(LONGEST_DAYS) : to;
    }

    private PublicationPage page(
            ProjectRef project,
            LocalDate from,
            LocalDate to,
            Map<String, String> typed,
            String restReason,
            @Nullable String problem) {
        PublicationPlan plan = publishRoster.plan(project, from, to);
        List<StaffMember> all = staff.list(project.id());
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        return new PublicationPage(
                from.toString(),
                to.toString(),
                Ids.next().toString(),
                plan.fresh().size(),
                plan.ended().size(),
                plan.concerned().size(),
                plan.open().stream().map(gap -> open(project, gap, typed)).toList(),
                publications.answers(project.id(), PublishRoster.span(project, from, to)).stream()
                        .map(each -> new PublicationPage.Answer(
                                each.post(),
                                Clocks.dated(each.answer().span(), project.zone()),
                                each.name(),
                                each.answer().why()))
                        .toList(),
                plan.shortRests().stream()
                        .map(rest -> new PublicationPage.Rest(
                                names.getOrDefault(rest.after().staffId(), ""),
                                Clocks.dated(rest.before().span(), project.zone()),
                                Clocks.dated(rest.after().span(), project.zone()),
                                Clocks.hours(rest.rest())))
                        .toList(),
                restReason,
                answerers(all),
                publications.of(project.id(), from, to, 10).stream()
                        .map(each -> new PublicationPage.Before(
                                each.from().toString(), each.to().toString(), each.by(), each.at(), each.gaps()))
                        .toList(),
                problem);
    }

    /** A gap with the typed name and reason. */
    static PublicationPage.OpenGap open(ProjectRef project, RosterGap gap, Map<String, String> typed) {
        return new PublicationPage.OpenGap(
                gap.key(),
                gap.post().name(),
                Clocks.dated(gap.span(), project.zone()),
                Clocks.hours(gap.span().length()),
                typed.getOrDefault("staff-" + gap.key(), ""),
                typed.getOrDefault("why-" + gap.key(), ""));
    }

    /** Those who lead come first. */
    static List<PublicationPage.Choice> answerers(List<StaffMember> all) {
        Set<Role> leading = Set.of(Role.SUPERVISOR, Role.MANAGER);
        return all.stream()
                .sorted(java.util.Comparator.comparing(
                        member -> leading.stream().noneMatch(member::is)))
                .map(member -> new PublicationPage.Choice(member.id(), member.name() + " · " + member.post()))
                .toList();
    }
}
