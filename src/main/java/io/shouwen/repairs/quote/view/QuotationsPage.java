package io.shouwen.repairs.quote.view;

import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.quote.QuotationFilter;

/** The list of quotations. */
public record QuotationsPage(QuotationFilter filter, ListPlace place, Cursor<QuotationRow> quotations)
        implements View {}
