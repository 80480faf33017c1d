package io.shouwen.repairs.quote.view;

import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quotation on the page of its repair.
 *
 * @param newest null if there is none
 * @param mayQuote whether the reader may draw one up
 * @param freeKey why nothing is charged; empty if something may be
 * @param unbilled whether acceptance waits for the bill
 */
public record QuotationSection(
        UUID repair, @Nullable QuotationView newest, boolean mayQuote, String freeKey, boolean unbilled)
        implements View {}
