package io.shouwen.roster.calendar;

import io.shouwen.platform.TypedText;
import io.shouwen.roster.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year's list of holidays as pasted from Excel or a CSV file: date, holiday or make-up day, name. */
record HolidayList(List<Holidays.Day> days, List<Fault> faults) {

    /** @param line from 1; 0 is the file as a whole @param messageKey the kind of error */
    record Fault(int line, String text, String messageKey) {}

    /** The result for a file that cannot be read. */
    static final HolidayList UNREADABLE =
            new HolidayList(List.of(), List.of(new Fault(0, "", "roster.calendar.fault.file")));

    private static final Pattern DATE = Pattern.compile("(20\\d\\d)(?:[-/.年]?)(\\d{1,2})(?:[-/.月]?)(\\d{1,2})日?");
    private static final Set<String> HOLIDAY = Set.of("放假", "休", "休息", "假期", "节假日", "法定节假日", "holiday", "off");
    private static final Set<String> WORKDAY =
            Set.of("上班", "班", "调休上班", "补班", "调休补班", "工作日", "workday", "make-up", "work");
    private static final int LONGEST_NAME = 40;

    static HolidayList read(String text) {
        List<Holidays.Day> days = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || i == 0 && !line.matches("\\W*\\d.*")) {
                continue; // an empty line, or the headings
            }
            String problem = read(line, days, seen);
            if (!problem.isEmpty()) {
                faults.add(new Fault(i + 1, TypedText.first(line, 60), problem));
            }
        }
        return new HolidayList(days, faults);
    }

    private static String read(String line, List<Holidays.Day> days, Set<LocalDate> seen) {
        String[] cell = line.split("[\\t,，;；]", -1);
        Matcher date = DATE.matcher(cell[0].strip().replace("\"", ""));
        if (!date.matches()) {
            return "roster.calendar.fault.date";
        }
        LocalDate day;
        try {
            day = LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return "roster.calendar.fault.date";
        }
        String kind = cell.length > 1 ? cell[1].strip().replace("\"", "").toLowerCase(Locale.ROOT) : "";
        if (!HOLIDAY.contains(kind) && !WORKDAY.contains(kind)) {
            return "roster.calendar.fault.kind";
        }
        String name = cell.length > 2 ? cell[2].strip().replace("\"", "") : "";
        if (TypedText.longer(name, LONGEST_NAME)) {
            return "form.too-long";
        }
        if (!seen.add(day)) {
            return "roster.calendar.fault.twice";
        }
        days.add(new Holidays.Day(
                day, HOLIDAY.contains(kind) ? WorkCalendar.Kind.HOLIDAY : WorkCalendar.Kind.WORKDAY, name));
        return "";
    }
}
