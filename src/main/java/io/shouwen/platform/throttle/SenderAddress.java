package io.shouwen.platform.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** A sender, as far as the address identifies one: an IPv4 address, or the /64 prefix of an IPv6 subscriber. */
public final class SenderAddress {

    private static final int PREFIX_BYTES = 8;

    private SenderAddress() {}

    /** @param address as in the request; it is never resolved */
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
