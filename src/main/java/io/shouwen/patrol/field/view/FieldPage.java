package io.shouwen.patrol.field.view;

import io.shouwen.platform.web.View;
import java.util.List;

/**
 * The one page of the phone; everything on it is drawn by its scripts from what the phone keeps.
 *
 * @param modules scripts fetched side by side, instead of one finding out the next
 */
public record FieldPage(List<String> modules) implements View {}
