package io.shouwen.district;

/** A building, or one unit of it; an empty unit means the whole building. */
public record Area(String buildingCode, String unitCode) {}
