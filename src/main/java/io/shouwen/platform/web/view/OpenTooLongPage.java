package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The page was open too long: offers to send its form again.
 *
 * @param status 401 if the session has ended, 403 if only the CSRF token was stale
 * @param action URL of the form
 * @param multipart whether it may contain files
 * @param shown typed texts, shown for reassurance
 * @param secrets fields that must be typed again
 * @param files names of chosen files by field, which must be chosen again
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
