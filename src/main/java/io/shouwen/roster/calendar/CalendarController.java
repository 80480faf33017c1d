package io.shouwen.roster.calendar;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.roster.WorkCalendar;
import io.shouwen.roster.calendar.view.CalendarPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's holidays and make-up days, imported from a pasted list or a file. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class CalendarController {

    private final Holidays holidays;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(Holidays holidays, MessageSource messages, Clock clock) {
        this.holidays = holidays;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/calendar")
    @Allowed
    CalendarPage page(ProjectRef project, Actor actor, @RequestParam @Nullable Integer year) {
        int shown = year == null || year < 2000 || year > 2099
                ? clock.instant().atZone(project.zone()).getYear()
                : year;
        return page(project, actor, shown, "", new HolidayList(List.of(), List.of()));
    }

    /**
     * Without {@code sure} shows a preview of the list or Excel file; with it imports the list. Importing the same list
     * again changes nothing.
     */
    @PostMapping("/p/{project}/calendar")
    Object put(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            Optional<String> sheet = HolidaySheet.read(file.getBytes());
            HolidayList read = sheet.map(HolidayList::read).orElse(HolidayList.UNREADABLE);
            return page(project, actor, year(project, read), sheet.orElse(list), read);
        }
        HolidayList read = HolidayList.read(TypedText.first(list, 20_000));
        int year = year(project, read);
        if (!sure || !read.faults().isEmpty() || read.days().isEmpty()) {
            return page(project, actor, year, list, read);
        }
        holidays.put(project.id(), read.days());
        return Redirect.to("calendar?year=" + year, flash, "roster.saved");
    }

    private int year(ProjectRef project, HolidayList read) {
        return read.days().isEmpty()
                ? clock.instant().atZone(project.zone()).getYear()
                : read.days().getFirst().day().getYear();
    }

    @PostMapping("/p/{project}/calendar/{day}/removal")
    ModelAndView remove(ProjectRef project, @PathVariable LocalDate day) {
        holidays.remove(project.id(), day);
        return Redirect.to("calendar?year=" + day.getYear());
    }

    @GetMapping("/p/{project}/calendar/template")
    ResponseEntity<byte[]> template(Locale locale) {
        Texts texts = new Texts(messages, locale);
        // Excel reads a CSV file as UTF-8 only if it starts with a byte order mark.
        String csv = "\uFEFF" + texts.t("roster.calendar.template-text").replace("; ", "\r\n") + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(texts.t("roster.calendar.template-name") + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private CalendarPage page(ProjectRef project, Actor actor, int year, String typed, HolidayList read) {
        List<Holidays.Day> known = holidays.of(project.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<LocalDate, Holidays.Day> before = new HashMap<>();
        known.forEach(day -> before.put(day.day(), day));
        return new CalendarPage(
                year,
                days(known),
                actor.is(Role.MANAGER, Role.ADMIN),
                typed,
                days(read.days()),
                (int) read.days().stream()
                        .filter(day -> !day.equals(before.get(day.day())))
                        .count(),
                read.faults().stream()
                        .map(fault -> new CalendarPage.Fault(fault.line(), fault.text(), fault.messageKey()))
                        .toList());
    }

    private static List<CalendarPage.Day> days(List<Holidays.Day> days) {
        return days.stream()
                .map(day -> new CalendarPage.Day(day.day(), day.kind() == WorkCalendar.Kind.HOLIDAY, day.name()))
                .toList();
    }
}
