package io.shouwen.patrol.form.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A month's registers, people by days. */
public record RegisterMonthPage(YearMonth month, List<LocalDate> days, List<Person> people) implements View {

    /** @param cells one per day; null if there was no walk or finding */
    public record Person(UUID id, String name, List<@Nullable Cell> cells) {}

    public record Cell(int walks, int problems, boolean reviewed) {}

    public long sheets() {
        return people.stream()
                .flatMap(person -> person.cells().stream())
                .filter(cell -> cell != null)
                .count();
    }

    public long unreviewed() {
        return people.stream()
                .flatMap(person -> person.cells().stream())
                .filter(cell -> cell != null && !cell.reviewed())
                .count();
    }
}
