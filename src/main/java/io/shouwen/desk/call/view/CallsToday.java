package io.shouwen.desk.call.view;

/** Today's calls in figures. @param late answered at the third ring or later */
public record CallsToday(int offered, int answered, int late, int missed) {}
