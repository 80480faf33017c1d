package io.shouwen.custody.consent;

import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three of four households of the demo have signed, most of them in the last months; a few have withdrawn. */
@Component
class ConsentDemo implements DemoData {

    private static final int HOUSEHOLDS = 240;
    private static final int SIGNATURES = 12;

    private final GiveConsent giving;
    private final WithdrawConsent withdrawing;
    private final DemoHomes homes;
    private final DemoAccounts accounts;

    ConsentDemo(GiveConsent giving, WithdrawConsent withdrawing, DemoHomes homes, DemoAccounts accounts) {
        this.giving = giving;
        this.withdrawing = withdrawing;
        this.homes = homes;
        this.accounts = accounts;
    }

    /** Before the parcels. */
    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load(Instant now) {
        Actor desk = accounts.actor("desk");
        DemoData.as(desk, () -> sign(desk, now));
    }

    private void sign(Actor desk, Instant now) {
        Random chance = new Random(340_101);
        List<Home> all = homes.of(PROJECT);
        for (int n = 0; n < Math.min(HOUSEHOLDS, all.size()); n++) {
            Home home = all.get(n);
            if (chance.nextInt(4) == 0) {
                continue;
            }
            Instant at =
                    now.minus(Duration.ofDays(22 + chance.nextInt(160))).minus(Duration.ofMinutes(chance.nextInt(400)));
            UUID id = Ids.next();
            giving.give(
                    PROJECT,
                    id,
                    home.house().id(),
                    ConsentTexts.FIRST,
                    home.name(),
                    signature(n % SIGNATURES),
                    n % 23 == 5 ? "en" : "zh",
                    desk,
                    at);
            if (n % 40 == 7) {
                withdrawing.withdraw(PROJECT, id, desk, at.plus(Duration.ofDays(20)));
            }
        }
    }

    private static Prepared signature(int seed) {
        Random chance = new Random(seed);
        BufferedImage image = new BufferedImage(360, 140, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 360, 140);
        pen.setColor(new Color(0x11, 0x11, 0x11));
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int stroke = 0; stroke < 7; stroke++) {
            int x = 30 + stroke * 42;
            pen.draw(new CubicCurve2D.Double(
                    x,
                    30 + chance.nextInt(80),
                    x + 20,
                    chance.nextInt(140),
                    x + 40,
                    chance.nextInt(140),
                    x + 30 + chance.nextInt(40),
                    30 + chance.nextInt(80)));
        }
        pen.dispose();
        return Prepared.drawn("签名.png", image);
    }
}
