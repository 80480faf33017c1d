package io.shouwen.contractors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of a company's page, such as its orders; contributed by higher rooms as a bean. */
public interface CompanySection {

    /** @param when null if no time belongs to it @param href below {@code /p/{project}/}; null if it has no page */
    record Row(
            String label,
            String detail,
            @Nullable Instant when,
            @Nullable String href) {}

    int order();

    String titleKey();

    /** The newest first, at most {@code limit}. Called in a transaction with the project in scope. */
    List<Row> rows(UUID projectId, UUID companyId, int limit);
}
