package io.shouwen.tickets.report;

import io.shouwen.district.Lobbies;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.files.FileField;
import io.shouwen.platform.files.Takes;
import io.shouwen.platform.files.Upload;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.throttle.SenderAddress;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Repeats;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.report.OpenReports.Report;
import io.shouwen.tickets.report.ReportLimits.Verdict;
import io.shouwen.tickets.report.view.OpenReportPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for reporting from a lobby's card, and the link for following the report. */
@Controller
@Transactional
@Open("a resident scanned the code in the lobby and has no account")
class OpenReportController {

    private static final int MOST_PHOTOS = 3;
    private static final List<Kind> COMMONEST =
            List.of(Kind.REPAIR, Kind.COMPLAINT, Kind.INQUIRY, Kind.HELP, Kind.SUGGESTION, Kind.PRAISE);
    private static final String TOKEN = "[A-Za-z0-9_-]{27}";

    private final OpenReports reports;
    private final HeldReports held;
    private final HoldReport holding;
    private final ReportLimits limits;
    private final Lobbies lobbies;
    private final Kinds kinds;
    private final Repeats repeats;
    private final Clock clock;

    OpenReportController(
            OpenReports reports,
            HeldReports held,
            HoldReport holding,
            ReportLimits limits,
            Lobbies lobbies,
            Kinds kinds,
            Repeats repeats,
            Clock clock) {
        this.reports = reports;
        this.held = held;
        this.holding = holding;
        this.limits = limits;
        this.lobbies = lobbies;
        this.kinds = kinds;
        this.repeats = repeats;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/report/{lobby}")
    OpenReportPage form(ProjectRef project, @PathVariable String lobby) {
        return page(project, lobbies.find(project.id(), lobby), Ids.next(), Ids.token(), Form.EMPTY);
    }

    @PostMapping("/o/{project}/report/{lobby}")
    Object report(
            ProjectRef project,
            @PathVariable String lobby,
            @RequestParam MultiValueMap<String, String> typed,
            @FileField(value = "photos", takes = Takes.PICTURES, most = MOST_PHOTOS) Upload photos,
            HttpServletRequest request) {
        Lobbies.Lobby place = lobbies.find(project.id(), lobby);
        Fields fields = new Fields(typed);
        if (!fields.value("website").isEmpty()) {
            return Redirect.absolute(
                    "/o/" + project.code() + "/butler/" + place.code()); // a bot filled in the hidden field
        }
        Instant now = clock.instant();
        UUID id = fields.requiredId("id");
        String token = fields.value("token");
        if (!token.matches(TOKEN)) {
            fields.problem("id", "form.malformed");
        }
        Report report = new Report(
                id,
                fields.required("kind", kinds::raised, Kind.REPAIR),
                fields.required("words", 2, 2000),
                fields.text("house", 40),
                fields.required("name", 40),
                fields.required("phone", 5, 40),
                Claim.of(typed));
        if (PhoneNumber.parse(report.phone()).isEmpty()) {
            fields.problem("phone", "tickets.report.phone");
        }
        if (!fields.wrong() && (reports.known(project.id(), id) || held.known(project.id(), id))) {
            return followed(project, token);
        }
        photos.tell(fields::problem);
        Repeats.Sent sent = new Repeats.Sent(project.id(), "report " + place.code(), "", id, typed);
        if (!fields.wrong()) {
            repeats.question(sent, now).ifPresent(question -> fields.problem(Repeats.FIELD, question));
        }
        String sender = OpenReports.sender(
                SenderAddress.of(request.getRemoteAddr()), project.id(), LocalDate.ofInstant(now, project.zone()));
        Verdict verdict = fields.wrong()
                ? Verdict.TAKEN
                : limits.judge(project.id(), place.code(), SenderAddress.of(request.getRemoteAddr()));
        if (verdict == Verdict.REFUSED) {
            fields.problem("", "tickets.report.too-many");
        }
        if (verdict == Verdict.HELD) {
            holding.hold(new HeldReport(
                    project.id(),
                    report,
                    place.code(),
                    sender,
                    Sha256.hex(token),
                    photos.files().size(),
                    now,
                    null));
            return followed(project, token);
        }
        if (fields.wrong()) {
            return page(
                    project,
                    place,
                    id.equals(Ids.GROUP) ? Ids.next() : id,
                    token.matches(TOKEN) ? token : Ids.token(),
                    fields.form());
        }
        String number = reports.open(project, place, report, photos.files(), sender, Sha256.hex(token), now);
        repeats.taken(sent, number, "", now);
        return followed(project, token);
    }

    @GetMapping("/o/{project}/followed/{token}")
    View follow(ProjectRef project, @PathVariable String token) {
        Instant now = clock.instant();
        return held.followed(project, token, now)
                .<View>map(page -> page)
                .orElseGet(() -> reports.followed(project, token, now));
    }

    private static Object followed(ProjectRef project, String token) {
        return Redirect.absolute("/o/" + project.code() + "/followed/" + token);
    }

    private OpenReportPage page(ProjectRef project, Lobbies.Lobby lobby, UUID id, String token, Form form) {
        return new OpenReportPage(
                project.name(),
                project.code(),
                lobby.code(),
                lobby.building(),
                lobby.unit(),
                id,
                token,
                commonestFirst(),
                form);
    }

    private List<Kind> commonestFirst() {
        return kinds.raised().stream()
                .sorted(Comparator.comparingInt(
                        kind -> COMMONEST.contains(kind) ? COMMONEST.indexOf(kind) : COMMONEST.size()))
                .toList();
    }
}
