package io.shouwen.platform.files;

/** Counts the scans of a JPEG from its markers, without decoding. */
record JpegMarkers(int scans, boolean progressive) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    static JpegMarkers of(byte[] content) {
        int scans = 0;
        boolean progressive = false;
        int at = 2;
        while (at + 3 < content.length) {
            int marker = content[at + 1] & 0xff;
            if ((content[at] & 0xff) != 0xff || marker == 0xff) {
                at++;
            } else if (marker <= 1 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2; // a marker without a length: stuffed byte or restart
            } else if (marker == END) {
                break;
            } else {
                scans += marker == START_OF_SCAN ? 1 : 0;
                progressive |= frame(marker) && marker > 0xc1;
                int length = (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff;
                at += 2 + Math.max(2, length);
            }
        }
        return new JpegMarkers(Math.max(1, scans), progressive);
    }

    /** C0 to CF except the tables among them. */
    private static boolean frame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
