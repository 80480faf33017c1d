package io.shouwen.desk;

/** Seen from the service centre. */
enum Direction {
    IN,
    OUT
}
