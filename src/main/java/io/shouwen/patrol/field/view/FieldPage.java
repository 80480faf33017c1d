package io.shouwen.patrol.field.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The phone page; its scripts draw everything from the data on the phone.
 *
 * @param modules scripts to preload in parallel
 */
public record FieldPage(List<String> modules) implements View {}
