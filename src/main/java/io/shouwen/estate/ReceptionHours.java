package io.shouwen.estate;

import java.time.LocalTime;
import java.time.ZoneId;

/** The daily opening hours of the service desk; the control room covers the rest (clause 2.1.1). */
public record ReceptionHours(LocalTime opensAt, LocalTime closesAt, ZoneId zone) {}
