package io.shouwen.estate.house.view;

import io.shouwen.platform.web.View;

/** A number in full; showing it has been recorded in the audit log. */
public record ShownPhone(String number) implements View {}
