package io.shouwen.platform.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files sent in one field of a form.
 *
 * @param files prepared files; empty if one of them was refused
 * @param refusal the reason, or null
 */
public record Upload(
        String field, List<Prepared> files, @Nullable FileRefused refusal) {

    /** Collects a form's errors. */
    @FunctionalInterface
    public interface Problems {
        void add(String field, String messageKey, Object... arguments);
    }

    /** Adds the refusal, if there is one, as an error of the field. */
    public void tell(Problems problems) {
        if (refusal != null) {
            problems.add(field, refusal.messageKey(), refusal.arguments().toArray());
        }
    }

    /** Whether nothing was sent. */
    public boolean empty() {
        return files.isEmpty() && refusal == null;
    }

    /** The file of a field for a single file. */
    public @Nullable Prepared one() {
        return files.isEmpty() ? null : files.getFirst();
    }
}
