package io.shouwen.patrol.field.view;

import io.shouwen.platform.web.View;

/** The one page of the phone; everything on it is drawn by its scripts from what the phone keeps. */
public record FieldPage() implements View {}
