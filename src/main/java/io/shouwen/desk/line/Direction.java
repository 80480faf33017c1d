package io.shouwen.desk.line;

/** Seen from the service centre. */
public enum Direction {
    IN,
    OUT
}
