package io.shouwen.district.view;

import io.shouwen.district.view.Card.Person;
import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/**
 * A lobby's card on a resident's phone.
 *
 * @param answering who answers right now where the butler is not there; null where the butler is
 * @param standIn who stands in after hours next; null where only the control room is
 */
public record CardPage(
        String project,
        String projectCode,
        Card card,
        @Nullable Person answering,
        @Nullable Person standIn) implements View {}
