package io.shouwen.custody.key.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;

/** The register of a month on the screen. @param more whether the sheet here is cut; the files are whole */
public record KeyRegisterPage(YearMonth month, KeyRegisterPaper paper, boolean more) implements View {}
