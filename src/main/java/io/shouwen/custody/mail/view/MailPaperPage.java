package io.shouwen.custody.mail.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;

/** The month's paper form on the screen. @param mayOpen whether the reader may have names and numbers in full */
public record MailPaperPage(YearMonth month, MailPaper paper, boolean mayOpen) implements View {}
