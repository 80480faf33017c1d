package io.shouwen.patrol.finding;

import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Receipts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lets a move's form count once: sent again by a double click or a lost answer, it ends where the first one did. */
@Component
class FormOnce {

    private final Receipts receipts;

    FormOnce(Receipts receipts) {
        this.receipts = receipts;
    }

    /** @param work takes the form's id, which is the fact's */
    void only(UUID projectId, String move, UUID finding, MultiValueMap<String, String> typed, Consumer<UUID> work) {
        UUID sent = new Fields(typed).id("once");
        UUID id = sent.equals(Ids.GROUP) ? Ids.next() : sent;
        Map<String, List<String>> content = new TreeMap<>(typed);
        content.remove("_csrf");
        receipts.once(projectId, id, move + finding + content, () -> {
            work.accept(id);
            return move;
        });
    }
}
