package io.shouwen.platform.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an SVG path, one unit per module, including the quiet zone. */
public record Qr(int size, String path) {

    private static final int QUIET = 4;

    /** Error correction level: up to a quarter of the code may be damaged. */
    public static Qr of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Qr(code.size + 2 * QUIET, path.toString());
    }
}
