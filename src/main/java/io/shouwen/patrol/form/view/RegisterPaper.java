package io.shouwen.patrol.form.view;

import io.shouwen.platform.Sha256;
import io.shouwen.platform.paper.PaperView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 巡查登记表: what one person walked and found on one day, in the requested language.
 *
 * @param parts the walks, and last the findings without a walk
 * @param written the whole content as it is signed, independent of language
 * @param review the latest one, or null
 */
public record RegisterPaper(
        String project,
        String number,
        LocalDate day,
        UUID walker,
        String patroller,
        List<Part> parts,
        String written,
        @Nullable Review review)
        implements PaperView {

    /** @param heading route, window and times @param notes missed points and the walker's remark */
    public record Part(String heading, List<Row> rows, List<String> notes) {}

    /** @param note the proof of presence, and what about it is impossible @param problems empty if there were none */
    public record Row(String time, String place, String note, String inspected, List<String> problems) {}

    /** @param hash hash of the signed content */
    public record Review(String by, String at, UUID drawing, String hash) {}

    @Override
    public String name() {
        return number + " " + patroller;
    }

    public boolean empty() {
        return parts.isEmpty();
    }

    public int problems() {
        return parts.stream()
                .flatMap(part -> part.rows().stream())
                .mapToInt(row -> row.problems().size())
                .sum();
    }

    public String hash() {
        return Sha256.hex(written);
    }

    /** Whether records or decisions arrived after the signature. */
    public boolean changed() {
        return review != null && !review.hash().equals(hash());
    }
}
