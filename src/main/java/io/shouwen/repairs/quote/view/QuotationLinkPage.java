package io.shouwen.repairs.quote.view;

import io.shouwen.platform.web.View;
import java.util.UUID;

/** A link for the owner, shown only once. @param sent whether it was sent by message too @param days of validity */
public record QuotationLinkPage(UUID repair, String address, boolean sent, long days) implements View {}
