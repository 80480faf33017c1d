package io.shouwen.standard.checklist;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.view.ChecklistPage;
import io.shouwen.standard.checklist.view.ChecklistsPage;
import io.shouwen.standard.checklist.view.ItemRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills the view records of the checklist pages. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChecklistPages {

    private final Checklists checklists;
    private final List<ChecklistUses> users;

    ChecklistPages(Checklists checklists, List<ChecklistUses> users) {
        this.checklists = checklists;
        this.users = users;
    }

    Checklist inForce(UUID projectId, UUID id) {
        return checklists.list(projectId, Purpose.PATROL).stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    boolean named(UUID projectId, String name, UUID but, Texts texts) {
        return checklists.list(projectId, Purpose.PATROL).stream()
                .anyMatch(list -> !list.id().equals(but) && list.said(texts).equals(name));
    }

    Map<UUID, Integer> uses(UUID projectId) {
        Map<UUID, Integer> uses = new HashMap<>();
        users.forEach(user -> user.uses(projectId).forEach((id, n) -> uses.merge(id, n, Integer::sum)));
        return uses;
    }

    ChecklistsPage list(UUID projectId, UUID fresh, Form form, boolean editable, Texts texts) {
        Map<UUID, Integer> uses = uses(projectId);
        return new ChecklistsPage(
                checklists.list(projectId, Purpose.PATROL).stream()
                        .map(list -> new ChecklistsPage.Line(
                                list.id(),
                                list.said(texts),
                                list.preset() == null,
                                list.items().stream()
                                        .map(item -> item.said(texts))
                                        .toList(),
                                uses.getOrDefault(list.id(), 0)))
                        .toList(),
                fresh,
                form,
                editable);
    }

    ChecklistPage editor(
            UUID projectId,
            Checklist list,
            List<ItemRow> rows,
            Form form,
            @Nullable List<String> theirs,
            boolean editable,
            Texts texts) {
        return new ChecklistPage(
                list.id(),
                list.said(texts),
                list.preset() == null,
                uses(projectId).getOrDefault(list.id(), 0),
                rows,
                form,
                theirs,
                editable);
    }

    static List<ItemRow> rows(Checklist list, Texts texts) {
        return list.items().stream()
                .map(item -> new ItemRow(
                        item.id().toString(),
                        item.said(texts),
                        item.questions().stream().map(Question::name).collect(Collectors.joining(",")),
                        item.clause()))
                .toList();
    }
}
