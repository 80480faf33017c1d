package io.shouwen.patrol.form.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 巡查问题处理表: one finding from its record to the signatures, in the requested language. */
public record IssuePaper(
        UUID id,
        String project,
        String number,
        String date,
        String place,
        String patroller,
        boolean major,
        String title,
        String problem,
        Entry supervisor,
        Entry manager,
        Entry result,
        List<String> remarks,
        List<Photo> photos)
        implements PaperView {

    /** A text and the signature below it, if there is one. */
    public record Entry(List<String> lines, @Nullable Signed signed) {}

    public record Signed(String by, String at, UUID drawing) {}

    /** @param shows before or after, as the caption says @param at time and, if known, position */
    public record Photo(UUID file, String shows, String at) {}

    @Override
    public String name() {
        return number + " " + title;
    }
}
