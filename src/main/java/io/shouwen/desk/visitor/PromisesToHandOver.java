package io.shouwen.desk.visitor;

import io.shouwen.duty.HandoverItems;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists promised answers in the hand-over notes of service desk and control room. */
@Component
@Order(3)
class PromisesToHandOver implements HandoverItems {

    private static final int MOST = 15;

    private final PromiseQueries queries;

    PromisesToHandOver(PromiseQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Item> open(UUID projectId, Post post, UUID staffId, Instant now) {
        if (post.kind() != PostKind.DESK && post.kind() != PostKind.CONTROL) {
            return List.of();
        }
        return queries.open(projectId).stream()
                .limit(MOST)
                .map(promise -> new Item(
                        "desk.visitor.item",
                        promise.name() + " " + promise.text(),
                        promise.due(),
                        "promises/" + promise.id()))
                .toList();
    }
}
