package io.shouwen.district;

/** A building, or one unit of it; an empty unit stands for the whole building. */
public record Area(String buildingCode, String unitCode) {}
