package io.shouwen.custody.mail.view;

import io.shouwen.custody.mail.MailFilter;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import java.time.YearMonth;

/**
 * 邮件收发登记表 as a list.
 *
 * @param month the month whose paper form is offered
 * @param hands whether the reader hands out parcels
 * @param rules whether the reader may change how long parcels wait
 */
public record MailRegisterPage(
        MailFilter filter, ListPlace place, Cursor<MailLine> parcels, YearMonth month, boolean hands, boolean rules)
        implements View {}
