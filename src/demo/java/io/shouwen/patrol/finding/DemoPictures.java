package io.shouwen.patrol.finding;

import io.shouwen.platform.files.Prepared;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

/** Pictures for the demo, drawn: corridors with and without what was wrong there, and signatures. */
final class DemoPictures {

    private DemoPictures() {}

    /** @param wrong whether what was found is still to be seen */
    static Prepared place(int seed, boolean wrong) {
        Random random = new Random(seed);
        Color wall = Color.getHSBColor(random.nextFloat() * 0.2f + 0.05f, 0.12f, 0.9f);
        return drawn("place.png", 640, 480, drawing -> {
            drawing.setPaint(new GradientPaint(0, 0, wall, 640, 480, wall.darker()));
            drawing.fillRect(0, 0, 640, 480);
            drawing.setColor(new Color(0x8d, 0x93, 0x99));
            drawing.fillPolygon(new int[] {0, 640, 430, 210}, new int[] {480, 480, 300, 300}, 4);
            drawing.setColor(new Color(0xe8, 0xe6, 0xe0));
            drawing.fillPolygon(new int[] {0, 640, 430, 210}, new int[] {0, 0, 120, 120}, 4);
            drawing.setColor(new Color(0x6b, 0x4f, 0x3a));
            drawing.fillRect(270, 160, 100, 140);
            drawing.setColor(new Color(0x9b, 0x1c, 0x1c));
            drawing.fillRect(90 + random.nextInt(40), 220, 70, 90);
            if (wrong) {
                drawing.setColor(new Color(0x3f, 0x3a, 0x33, 200));
                for (int spot = 0; spot < 22; spot++) {
                    int size = 8 + random.nextInt(34);
                    drawing.fillOval(360 + random.nextInt(180), 340 + random.nextInt(100), size, size / 2);
                }
            }
        });
    }

    /** A hand's quick line, always the same for the same person. */
    static Prepared signature(String name) {
        Random random = new Random(name.hashCode());
        return drawn("signature.png", 480, 160, drawing -> {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, 480, 160);
            drawing.setColor(new Color(0x11, 0x11, 0x11));
            drawing.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int character = 0; character < name.length(); character++) {
                int left = 60 + character * 120;
                GeneralPath line = new GeneralPath();
                line.moveTo(left, 40 + random.nextInt(30));
                for (int stroke = 0; stroke < 5; stroke++) {
                    line.quadTo(
                            left + random.nextInt(100),
                            20 + random.nextInt(120),
                            left + random.nextInt(100),
                            30 + random.nextInt(100));
                }
                drawing.draw(line);
            }
        });
    }

    private static Prepared drawn(String name, int width, int height, Consumer<Graphics2D> drawn) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawn.accept(drawing);
        drawing.dispose();
        return Prepared.drawn(name, image);
    }
}
