package io.shouwen.tickets;

import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.view.TicketPage;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a ticket. */
@Controller
@Transactional
@Everyone
class TicketController {

    private final TicketQueries pages;
    private final Lists lists;

    TicketController(TicketQueries pages, Lists lists) {
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/p/{project}/tickets/{id}")
    TicketPage ticket(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.page(project, actor, id);
    }
}
