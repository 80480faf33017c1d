package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;

/** A number opened to be dialled. */
public record CallBackNumber(String number) implements View {}
