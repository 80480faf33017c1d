package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;

/** The number of who waits for an answer, in full. */
public record PromiseNumber(String number) implements View {}
