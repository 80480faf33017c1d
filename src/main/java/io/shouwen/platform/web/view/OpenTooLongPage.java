package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The page was open too long: its form is offered again with what was typed.
 *
 * @param status 401 where the session has ended, 403 where only the page's token was stale
 * @param action where the form goes
 * @param multipart whether it may carry files
 * @param shown what was typed in words, for somebody to see that it is still there
 * @param secrets fields that are asked for again
 * @param files chosen files by field, which no page can keep
 */
public record OpenTooLongPage(
        int status,
        String action,
        boolean multipart,
        List<Field> fields,
        List<String> shown,
        List<String> secrets,
        List<Files> files)
        implements View {

    public record Field(String name, String value) {}

    public record Files(String field, List<String> names) {}

    public boolean signedOut() {
        return status == 401;
    }
}
