package io.shouwen.contractors.view;

import io.shouwen.contractors.CompanySection;
import io.shouwen.contractors.WorkerCertificate;
import io.shouwen.platform.web.View;
import io.shouwen.standard.guide.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company with its people.
 *
 * @param sections what other rooms know of it, such as its orders
 * @param editable whether the reader may change it
 * @param working whether it takes orders today
 */
public record CompanyPage(
        UUID id,
        Facts company,
        List<Person> people,
        List<Part> sections,
        boolean editable,
        boolean working,
        LocalDate today)
        implements View {

    /** @param phone masked */
    public record Facts(
            String name,
            String code,
            String contact,
            String phone,
            String emergencyPhone,
            List<Trade> trades,
            String warrantyOf,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param phone masked @param present whether the person still works there */
    public record Person(
            UUID id,
            String name,
            String phone,
            List<Trade> trades,
            List<WorkerCertificate> certificates,
            boolean present) {}

    public record Part(String titleKey, List<CompanySection.Row> rows) {}
}
