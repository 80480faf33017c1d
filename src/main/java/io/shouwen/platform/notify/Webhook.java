package io.shouwen.platform.notify;

import io.shouwen.platform.notify.Notifications.Kind;
import java.util.Set;
import java.util.UUID;

/**
 * A project's receiver of messages, such as a chat robot.
 *
 * @param secret key of the signatures, see {@code docs/operations.md}
 */
public record Webhook(UUID id, String url, Format format, Set<Kind> kinds, String secret) {

    public enum Format {
        /** All values, signed. */
        PLAIN,
        /** 企业微信, and 钉钉, whose robots use the same format. */
        WECOM,
        /** 飞书 */
        FEISHU
    }
}
