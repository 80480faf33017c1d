package io.shouwen.complaints.answer.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.UUID;

/** A written answer as a letter to print. @param to the complainant's name, or empty */
public record LetterPage(UUID complaintId, String project, String number, String to, String text, String by, Instant at)
        implements View {}
