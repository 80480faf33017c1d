package io.shouwen.conduct.integrity;

import io.shouwen.platform.throttle.SenderAddress;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Rate limits for what comes without sign-in: reports, and codes that do not exist. Their names in the table of limits
 * tell nothing: the pages that anybody may open count against them too.
 */
@Component
class IntegrityLimits {

    static final int REPORTS = 8;
    static final int CODES = 10;

    private final Throttle pages;
    private final Throttle reports;
    private final Throttle codes;

    IntegrityLimits(Throttles throttles) {
        this.pages = throttles.throttle("open-page", Throttles.limit(300, Duration.ofSeconds(5)));
        this.reports = throttles.throttle("open-page-form", Throttles.limit(REPORTS, Duration.ofMinutes(10)));
        this.codes = throttles.throttle("open-page-code", Throttles.limit(CODES, Duration.ofMinutes(5)));
    }

    /** Counts in all three, so that a key in the table does not tell what was done. */
    boolean opens(String address) {
        String sender = SenderAddress.of(address);
        if (reports.admits(sender)) {
            reports.giveBack(sender);
        }
        if (codes.admits(sender)) {
            codes.giveBack(sender);
        }
        return pages.admits(sender);
    }

    boolean reports(String address) {
        return reports.admits(SenderAddress.of(address));
    }

    boolean tries(String address) {
        return codes.admits(SenderAddress.of(address));
    }

    void found(String address) {
        codes.giveBack(SenderAddress.of(address));
    }
}
