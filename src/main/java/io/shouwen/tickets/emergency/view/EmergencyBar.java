package io.shouwen.tickets.emergency.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alarm on every open page. @param taken the ticket the reader has just taken, or null */
public record EmergencyBar(
        List<EmergencyLine> lines, @Nullable UUID taken) implements View {}
