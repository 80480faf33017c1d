package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The calls beside a ticket, newest first.
 *
 * @param own calls the ticket was opened in or added to
 * @param house other calls of its house
 * @param opens whether the reader may open a call's page
 */
public record TicketCalls(List<CallLine> own, List<CallLine> house, boolean opens) implements View {}
