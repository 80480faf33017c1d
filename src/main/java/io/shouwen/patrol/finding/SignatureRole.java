package io.shouwen.patrol.finding;

import java.util.Locale;

/** The roles in which people sign a finding. */
public enum SignatureRole {
    /** 处理人: who handled it */
    HANDLER,
    /** 客服主管 */
    SUPERVISOR,
    /** 物业经理, if involved */
    MANAGER;

    public String messageKey() {
        return "patrol.finding.signer." + name().toLowerCase(Locale.ROOT);
    }
}
