package io.shouwen.custody.parcel;

import io.shouwen.platform.files.Prepared;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** The couriers of the demo: their numbers, and what their parcels look like. */
final class DemoCouriers {

    private static final List<String> SHAPES = List.of("SF14", "YT88", "JT52", "JDVC", "780", "7733", "4360", "98");
    private static final List<Integer> LENGTHS = List.of(15, 15, 15, 15, 14, 15, 15, 13);
    private static final Color[] BOXES = {
        new Color(0xb08a5a), new Color(0xc9a878), new Color(0xd8d8d8), new Color(0x8c6f4a)
    };

    private DemoCouriers() {}

    static TrackingNumber next(Random chance) {
        int which = chance.nextInt(SHAPES.size());
        StringBuilder number = new StringBuilder(SHAPES.get(which));
        while (number.length() < LENGTHS.get(which)) {
            number.append(chance.nextInt(10));
        }
        return TrackingNumber.parse(number.toString()).orElseThrow();
    }

    /** A box with a label; there are few of them, so that the demo stays small. */
    static Prepared picture(int seed) {
        Random chance = new Random(seed);
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x6b7480));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(BOXES[seed % BOXES.length]);
        pen.fillRect(90, 70, 460, 350);
        pen.setColor(new Color(0xe6d3a8));
        pen.fillRect(90, 225, 460, 34);
        pen.setColor(Color.WHITE);
        pen.fillRect(200, 110, 240, 180);
        pen.setColor(Color.BLACK);
        int x = 215;
        while (x < 420) {
            int width = 1 + chance.nextInt(4);
            pen.fillRect(x, 125, width, 46);
            x += width + 1 + chance.nextInt(4);
        }
        pen.setStroke(new BasicStroke(3));
        for (int line = 0; line < 5; line++) {
            pen.drawLine(215, 190 + line * 18, 300 + chance.nextInt(120), 190 + line * 18);
        }
        pen.dispose();
        return Prepared.drawn("快递.jpg", image);
    }
}
