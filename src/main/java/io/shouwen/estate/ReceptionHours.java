package io.shouwen.estate;

import java.time.LocalTime;
import java.time.ZoneId;

/** When the service centre receives people, every day of the week; the control room covers the rest. Clause 2.1.1. */
public record ReceptionHours(LocalTime opensAt, LocalTime closesAt, ZoneId zone) {}
