package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Open;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.repairs.price.view.PriceNoticePage;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The price list for residents: whoever pays may read what may be charged. */
@Controller
@Transactional(readOnly = true)
@Open("prices are public: they hang in the hall")
@Clause("4.1.2.2")
class PriceNoticeController {

    private final PricePages pages;
    private final Clock clock;

    PriceNoticeController(PricePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/o/{project}/prices")
    PriceNoticePage notice(ProjectRef project) {
        return pages.notice(project, LocalDate.ofInstant(clock.instant(), project.zone()));
    }
}
