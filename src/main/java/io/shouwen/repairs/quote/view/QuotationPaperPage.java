package io.shouwen.repairs.quote.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** The paper form on the screen. */
public record QuotationPaperPage(UUID repair, QuotationPaper paper) implements View {}
