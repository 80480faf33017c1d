package io.shouwen.custody.view;

import io.shouwen.platform.web.View;

/** The telephone number of a step's person, not masked. */
public record StepPhone(String number) implements View {}
