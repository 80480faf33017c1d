package io.shouwen.patrol.route.view;

/** A typed line of the route editor. @param code code on its label; empty for a new one */
public record PointRow(String id, String place, String kind, String checklist, String nfc, String at, String code) {}
