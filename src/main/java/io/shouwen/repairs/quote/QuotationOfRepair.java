package io.shouwen.repairs.quote;

import io.shouwen.platform.web.View;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the quotation on the page of its repair. */
@Component
class QuotationOfRepair implements RepairSection {

    private final QuotationPages pages;

    QuotationOfRepair(QuotationPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable View section(Repair repair, Reader reader) {
        return pages.section(repair, reader.project(), reader.actor());
    }
}
