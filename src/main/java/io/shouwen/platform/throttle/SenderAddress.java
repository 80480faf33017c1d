package io.shouwen.platform.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who sends, as far as an address tells: an IPv4 address, or the /64 that one subscriber has whole in IPv6. */
public final class SenderAddress {

    private static final int PREFIX_BYTES = 8;

    private SenderAddress() {}

    /** @param address as the request has it; no name is ever looked up for it */
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
