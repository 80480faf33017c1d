package io.shouwen.standard.checklist;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.checklist.view.ItemRow;
import io.shouwen.standard.checklist.view.ItemRows;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves empty lines to the checklist editor. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class ChecklistItemController {

    @GetMapping("/p/{project}/checklists/items")
    ItemRows blank(ProjectRef project) {
        return new ItemRows(List.of(new ItemRow(Ids.next().toString(), "", "CLEAN,WHOLE", "")));
    }
}
