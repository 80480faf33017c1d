package io.shouwen.estate.register.view;

import io.shouwen.platform.web.View;

/** The progress bar of a running import; the page polls it. */
public record ImportProgress(Import it) implements View {}
