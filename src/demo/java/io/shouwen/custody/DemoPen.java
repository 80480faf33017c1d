package io.shouwen.custody;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.files.Prepared;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs for the people of the demo, and draws what they leave with us. */
@Component
public class DemoPen {

    private final FileStore files;

    DemoPen(FileStore files) {
        this.files = files;
    }

    /** A hand's quick line, always the same for the same person. @return the file */
    public UUID signature(String name) {
        Random random = new Random(name.hashCode());
        BufferedImage image = blank(360, 120, Color.WHITE);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(0x11, 0x11, 0x11));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int character = 0; character < name.length(); character++) {
            int left = 20 + character * 80;
            GeneralPath line = new GeneralPath();
            line.moveTo(left, 30 + random.nextInt(30));
            for (int stroke = 0; stroke < 5; stroke++) {
                line.quadTo(
                        left + random.nextInt(70),
                        15 + random.nextInt(90),
                        left + random.nextInt(70),
                        25 + random.nextInt(70));
            }
            pen.draw(line);
        }
        pen.dispose();
        return kept("signature.png", image);
    }

    /** A bag of some colour on a shelf. @return the file */
    public UUID bag(int seed) {
        Random random = new Random(seed);
        BufferedImage image = blank(480, 360, new Color(0xe3, 0xdf, 0xd6));
        Graphics2D pen = pen(image);
        pen.setColor(new Color(0x9a, 0x7b, 0x56));
        pen.fillRect(0, 290, 480, 70);
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.5f, 0.6f));
        pen.fillRoundRect(140, 120, 200, 175, 40, 40);
        pen.setStroke(new BasicStroke(10));
        pen.drawArc(195, 75, 90, 100, 0, 180);
        pen.dispose();
        return kept("item.png", image);
    }

    private UUID kept(String name, BufferedImage image) {
        return files.keep(DemoData.PROJECT, Prepared.drawn(name, image)).id();
    }

    private static BufferedImage blank(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }
}
