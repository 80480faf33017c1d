package io.shouwen.estate.house.view;

import io.shouwen.platform.web.View;

/** A number in full, after the look at it was put on record. */
public record ShownPhone(String number) implements View {}
