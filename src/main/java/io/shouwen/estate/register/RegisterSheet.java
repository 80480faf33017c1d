package io.shouwen.estate.register;

import io.shouwen.estate.register.view.Import;
import io.shouwen.platform.workbook.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parsed register: the valid lines, and every fault of the others. Sheets with the same kinds of columns form one
 * register.
 *
 * @param lines total number of lines
 * @param faultyLines number of lines that are not imported
 * @param sources all sheets that are not empty, including skipped ones
 * @param ignored headings that were not recognised
 * @param preview the first lines of each sheet as they were understood
 */
record RegisterSheet(
        int lines,
        int faultyLines,
        List<Import.Source> sources,
        List<String> ignored,
        List<RegisterRow> rows,
        List<Import.Understood> preview,
        List<Fault> faults) {

    /** @param reason message key @param argument argument of the message besides the cell, or empty */
    record Fault(String sheet, int line, String heading, String typed, String reason, String argument) {}

    /** @throws NoRegister if no visible sheet has headings for a house code */
    static RegisterSheet of(Workbook workbook) {
        List<Workbook.Sheet> filled = workbook.sheets().stream()
                .filter(sheet -> !sheet.lines().isEmpty())
                .toList();
        if (filled.isEmpty()) {
            throw new NoRegister("estate.register.import.refused.empty");
        }
        Map<Workbook.Sheet, RegisterHeadings> readable = new LinkedHashMap<>();
        filled.stream()
                .filter(sheet -> !sheet.hidden() && !RegisterWorkbook.EXAMPLES.contains(sheet.name()))
                .forEach(sheet -> RegisterHeadings.of(sheet).ifPresent(found -> readable.put(sheet, found)));
        Set<ColumnKind> kinds = readable.values().stream()
                .map(RegisterHeadings::kinds)
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElseThrow(() -> none(filled));
        List<Import.Source> sources = new ArrayList<>();
        RegisterReader reading = new RegisterReader();
        for (Workbook.Sheet sheet : filled) {
            RegisterHeadings headings = readable.get(sheet);
            if (headings != null && headings.kinds().equals(kinds)) {
                sources.add(new Import.Source(sheet.name(), reading.read(sheet, headings), ""));
            } else {
                sources.add(new Import.Source(sheet.name(), 0, left(sheet, headings != null)));
            }
        }
        Set<String> ignored = new LinkedHashSet<>();
        readable.values().stream().filter(h -> h.kinds().equals(kinds)).forEach(h -> ignored.addAll(h.ignored()));
        return reading.ended(sources, List.copyOf(ignored));
    }

    private static String left(Workbook.Sheet sheet, boolean headings) {
        if (sheet.hidden()) {
            return "estate.register.import.left.hidden";
        }
        if (RegisterWorkbook.EXAMPLES.contains(sheet.name())) {
            return "estate.register.import.left.examples";
        }
        return headings ? "estate.register.import.left.other-columns" : "estate.register.import.left.no-headings";
    }

    private static NoRegister none(List<Workbook.Sheet> sheets) {
        boolean hidden = sheets.stream()
                .anyMatch(sheet -> sheet.hidden() && RegisterHeadings.of(sheet).isPresent()
                        || RegisterHeadings.ofHiddenColumns(sheet));
        return new NoRegister(
                hidden ? "estate.register.import.refused.hidden" : "estate.register.import.refused.no-headings");
    }
}
