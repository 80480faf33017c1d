package io.shouwen.custody.consent.view;

import io.shouwen.platform.web.View;
import org.jspecify.annotations.Nullable;

/** What a courier is shown: whether a consent exists for this house and name, and nothing else. @param answer null before it is asked */
public record ConsentProofPage(
        String house, String name, @Nullable Boolean answer) implements View {}
