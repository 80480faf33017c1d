package io.shouwen.platform.notify;

import cn.hutool.http.HttpGlobalConfig;
import cn.hutool.json.JSONObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.api.entity.SmsResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends SMS by a vendor of sms4j. Vendors require registered templates: a template configured for a text is filled with
 * its arguments, otherwise the whole text is sent. sms4j's retries are off, because all threads share its counter.
 */
@Component
class SmsSender implements MessageSender {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> IDS =
            List.of("msgId", "msgid", "BizId", "bizId", "SerialNo", "messageId", "smsid", "smsId", "sid", "id");

    private final @Nullable SmsBlend vendor;
    private final SmsSettings settings;
    private final LogSender log;

    SmsSender(SmsSettings settings, LogSender log) {
        this.settings = settings;
        this.log = log;
        this.vendor = settings.vendor().isEmpty() ? null : SmsVendors.open(settings.vendor(), settings.settings());
        HttpGlobalConfig.setTimeout(PATIENCE_MILLIS);
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.SMS;
    }

    @Override
    public boolean connected() {
        return vendor != null && !log.instead();
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message) {
        if (vendor == null || log.instead()) {
            return log.send(message);
        }
        SmsResponse answer = answer(vendor, message);
        String said = String.valueOf(answer.getData());
        return answer.isSuccess()
                ? new DeliveryOutcome.Sent(settings.vendor(), id(answer.getData()))
                : new DeliveryOutcome.Later(said);
    }

    private SmsResponse answer(SmsBlend by, OutgoingMessage message) {
        String template = settings.templates().get(message.messageKey());
        if (template == null) {
            return by.sendMessage(message.address(), "【" + settings.signature() + "】" + message.text());
        }
        // "id:first,second" names the arguments in order; without names they are numbered.
        String[] parts = template.split(":", 2);
        String[] names = parts.length < 2 ? new String[0] : parts[1].split(",");
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < message.arguments().size(); i++) {
            values.put(
                    i < names.length ? names[i] : String.valueOf(i + 1),
                    message.arguments().get(i));
        }
        return by.sendMessage(message.address(), parts[0], values);
    }

    private static String id(@Nullable Object data) {
        if (data instanceof JSONObject json) {
            for (String name : IDS) {
                String found = json.getStr(name);
                if (found != null) {
                    return found;
                }
            }
        }
        return "";
    }

    /**
     * The settings {@code shouwen.sms}.
     *
     * @param vendor the vendor's name in sms4j; empty for none
     * @param settings settings of the vendor: {@code access-key-id}, {@code access-key-secret}, {@code signature} ...
     * @param templates by message key, the vendor's template with its parameters: {@code SMS_123:number,reason}
     */
    record SmsSettings(String vendor, String signature, Map<String, String> settings, Map<String, String> templates) {}
}
