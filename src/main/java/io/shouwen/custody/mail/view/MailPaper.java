package io.shouwen.custody.mail.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 邮件收发登记表 of a month as its paper form, in the requested language.
 *
 * @param full whether names and telephone numbers can be read
 */
public record MailPaper(String project, String month, String title, boolean full, List<Row> rows) implements PaperView {

    /** All cells as text. @param signature drawn in; null where nobody signed */
    public record Row(
            int number,
            String date,
            String addressee,
            String house,
            String phone,
            String parcel,
            String photo,
            String receivedBy,
            @Nullable UUID signature,
            String person,
            String leftAt,
            String note) {}

    @Override
    public String name() {
        return title + " " + month;
    }

    @Override
    public List<String> styles() {
        return List.of("paper", "custody-mail-paper");
    }
}
