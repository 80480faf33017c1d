package io.shouwen.desk.view;

/** Today's calls in figures. @param late answered at the third ring or after */
public record Today(int offered, int answered, int late, int missed) {}
