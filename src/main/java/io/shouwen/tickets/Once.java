package io.shouwen.tickets;

import io.shouwen.platform.web.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lets a move's form count once: sent again by a double click or a lost answer, it ends where the first one did. */
@Component
class Once {

    private final Receipts receipts;

    Once(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * @param typed with the form's own id as {@code once}; one without it counts each time
     * @param move told apart from the others by its name and record
     */
    void only(UUID projectId, String move, UUID record, MultiValueMap<String, String> typed, Runnable work) {
        UUID id = new Fields(typed).idOrNull("once");
        if (id == null) {
            work.run();
            return;
        }
        Map<String, List<String>> content = new TreeMap<>();
        typed.forEach((field, values) -> {
            if (!field.equals("_csrf")) {
                content.put(field, new ArrayList<>(values));
            }
        });
        receipts.once(projectId, id, move + record + content, () -> {
            work.run();
            return move;
        });
    }
}
