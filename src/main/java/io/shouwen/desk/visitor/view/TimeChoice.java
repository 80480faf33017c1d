package io.shouwen.desk.visitor.view;

import java.time.Instant;

/** A time for a promised answer, to choose by one key. @param messageKey with the time of day as argument */
public record TimeChoice(String messageKey, Instant at) {}
