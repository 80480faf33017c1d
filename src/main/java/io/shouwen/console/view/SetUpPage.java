package io.shouwen.console.view;

import io.shouwen.platform.web.View;

/** The set-up path as a page of its own, where the empty pages of the rooms lead. */
public record SetUpPage(SetUpCard path) implements View {}
