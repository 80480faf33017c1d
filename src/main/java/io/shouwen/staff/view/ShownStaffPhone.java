package io.shouwen.staff.view;

import io.shouwen.platform.web.View;

/** A colleague's own number in full, after the look at it is on record. */
public record ShownStaffPhone(String number) implements View {}
