package io.shouwen.staff.view;

import io.shouwen.platform.web.View;

/** A private number in full; showing it has been recorded in the audit log. */
public record ShownStaffPhone(String number) implements View {}
