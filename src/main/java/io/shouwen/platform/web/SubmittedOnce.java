package io.shouwen.platform.web;

import io.shouwen.platform.Ids;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Makes a form idempotent by the idempotency key it contains ({@code once.jte}): a double click or a retry has the
 * result of the first submission. A form without a key is executed each time.
 */
@Component
public class SubmittedOnce {

    private final Receipts receipts;

    SubmittedOnce(Receipts receipts) {
        this.receipts = receipts;
    }

    /** @param move together with the record it limits the validity of the key */
    public void run(UUID projectId, String move, UUID record, MultiValueMap<String, String> typed, Runnable work) {
        run(projectId, move, record, typed, key -> work.run());
    }

    /** @param work takes the key, which may become the id of the fact */
    public void run(
            UUID projectId, String move, UUID record, MultiValueMap<String, String> typed, Consumer<UUID> work) {
        UUID sent = new Fields(typed).id("once");
        UUID key = sent.equals(Ids.GROUP) ? Ids.next() : sent;
        Map<String, List<String>> content = new TreeMap<>(typed);
        content.remove("_csrf");
        receipts.once(projectId, key, move + record + content, () -> {
            work.accept(key);
            return move;
        });
    }
}
