package io.shouwen.repairs.part.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;

/** The month's sheet on the screen. */
public record PartMonthPage(YearMonth month, PartMonthPaper paper) implements View {}
