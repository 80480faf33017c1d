package io.shouwen.patrol.route.view;

/**
 * A line of the route's editor, as it was typed.
 *
 * @param code what its label shows, empty while it has none
 */
public record PointRow(String id, String place, String kind, String checklist, String nfc, String at, String code) {}
