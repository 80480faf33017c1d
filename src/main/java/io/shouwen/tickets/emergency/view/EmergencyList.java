package io.shouwen.tickets.emergency.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The emergencies in work, those nobody has taken first. */
public record EmergencyList(List<EmergencyLine> lines) implements View {}
