package io.shouwen.district.view;

import io.shouwen.district.view.Card.Person;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A lobby's card on a resident's phone.
 *
 * @param answering who answers now if the butler is not on duty; null if the butler is
 * @param standIn the next stand-in after hours; null if there is only the control room
 */
public record CardPage(
        String project,
        String projectCode,
        Card card,
        @Nullable Person answering,
        @Nullable Person standIn) implements View {}
