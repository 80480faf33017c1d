package io.shouwen.estate.register.view;

import io.shouwen.platform.web.View;

/** The bar of a running import, asked for again and again. */
public record ImportProgress(Import it) implements View {}
