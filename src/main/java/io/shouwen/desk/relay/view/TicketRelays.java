package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The messages relayed about a ticket, and the link to take one. @param path with the ticket as its subject */
public record TicketRelays(List<RelayLine> relays, String path) implements View {}
