package io.shouwen.platform.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * DNS resolution for webhooks: a name is resolved once per connection, the result is checked, and the connection uses
 * it. This prevents DNS rebinding.
 */
@Component
class PublicAddresses implements DnsResolver {

    private final WebhookAddress addresses;

    PublicAddresses(WebhookAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, InetAddress.getAllByName(host));
    }

    InetAddress[] checked(String host, InetAddress... found) throws UnknownHostException {
        if (!addresses.allowsHost(host)) {
            for (InetAddress address : found) {
                if (!WebhookAddress.isPublic(address)) {
                    throw new UnknownHostException(host + " is inside");
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
