package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import java.util.Locale;

/** When a phrase is said or written, in the order in which the list shows them. */
@Clause({"2.1.4", "3.1.4", "3.1.7"})
public enum Occasion {
    /** 接起电话的第一句 */
    RING,
    /** 听对方说明来意 */
    ANSWER,
    /** 请对方稍等 */
    HOLD,
    /** 转接 */
    TRANSFER,
    /** 回电 */
    CALL_BACK,
    /** 结束通话 */
    GOODBYE,
    /** 访客进门 */
    VISITOR_COMES,
    /** 领导到访 */
    LEADER_COMES,
    /** 请访客等候 */
    VISITOR_WAITS,
    /** 约定回复时间 */
    PROMISE,
    /** 送别访客 */
    VISITOR_LEAVES,
    /** 发放快递 */
    PARCEL_OUT,
    /** 婉拒代收 */
    PARCEL_REFUSED,
    /** 借还钥匙 */
    KEY_OUT,
    /** 受理报修 */
    REPAIR,
    /** 受理投诉 */
    COMPLAINT,
    /** 致歉 */
    APOLOGY,
    /** 回复业户 */
    REPLY,
    /** 处理完成 */
    CLOSING,
    /** 转告 */
    RELAY,
    /** 便民服务 */
    HELP,
    /** 不能答应的要求 */
    REFUSAL;

    public String messageKey() {
        return "standard.phrase.occasion." + name().toLowerCase(Locale.ROOT);
    }
}
