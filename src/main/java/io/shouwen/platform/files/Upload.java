package io.shouwen.platform.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in one field of a form.
 *
 * @param files ready to be stored; none where one of them was refused
 * @param refusal why, null where nothing was refused
 */
public record Upload(
        String field, List<Prepared> files, @Nullable FileRefused refusal) {

    /** Whatever gathers a form's problems. */
    @FunctionalInterface
    public interface Problems {
        void add(String field, String messageKey, Object... arguments);
    }

    /** Says beside the field why it was refused, if it was. */
    public void tell(Problems problems) {
        if (refusal != null) {
            problems.add(field, refusal.messageKey(), refusal.arguments().toArray());
        }
    }

    /** Nothing was sent. */
    public boolean empty() {
        return files.isEmpty() && refusal == null;
    }

    /** The one file of a field that takes one. */
    public @Nullable Prepared one() {
        return files.isEmpty() ? null : files.getFirst();
    }
}
