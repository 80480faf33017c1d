package io.shouwen.patrol.finding;

import java.util.Locale;

/** As what somebody signs a finding. */
public enum SignatureRole {
    /** 处理人: who dealt with it */
    HANDLER,
    /** 客服主管 */
    SUPERVISOR,
    /** 物业经理, where involved */
    MANAGER;

    /** Key of the signer's name in the message bundles. */
    public String messageKey() {
        return "patrol.finding.signer." + name().toLowerCase(Locale.ROOT);
    }
}
