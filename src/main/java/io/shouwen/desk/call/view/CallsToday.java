package io.shouwen.desk.call.view;

/** CallsToday's calls in figures. @param late answered at the third ring or after */
public record CallsToday(int offered, int answered, int late, int missed) {}
