package io.shouwen.tickets.extension.view;

import io.shouwen.platform.web.View;
import io.shouwen.tickets.view.Unfolded;
import java.time.Instant;
import java.util.UUID;

/** The form for granting or refusing an extension. @param by who requested it */
public record ExtensionAnswerForm(UUID ticketId, String by, String reason, Instant to, Unfolded unfolded)
        implements View {}
