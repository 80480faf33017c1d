package io.shouwen.desk.call.view;

import io.shouwen.platform.web.View;

/** A call-back's number in full, to be dialled. */
public record CallBackNumber(String number) implements View {}
