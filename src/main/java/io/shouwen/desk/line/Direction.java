package io.shouwen.desk.line;

/** Direction of a call, seen from the service centre. */
public enum Direction {
    IN,
    OUT
}
