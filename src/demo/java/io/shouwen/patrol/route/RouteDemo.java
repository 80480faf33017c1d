package io.shouwen.patrol.route;

import io.shouwen.patrol.route.RouteDraft.Point;
import io.shouwen.patrol.route.SuggestedPoints.Suggested;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.Checklists;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The demo's routes: one a district, made of its buildings; walked in the morning and in the afternoon for two weeks. */
@Component
class RouteDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 14;
    private static final int MOST = 14;

    private final SaveRoute saving;
    private final RouteQueries queries;
    private final UnitsOfDistricts units;
    private final Windows windows;
    private final Rounds rounds;
    private final Checklists checklists;
    private final MessageSource messages;

    RouteDemo(
            SaveRoute saving,
            RouteQueries queries,
            UnitsOfDistricts units,
            Windows windows,
            Rounds rounds,
            Checklists checklists,
            MessageSource messages) {
        this.saving = saving;
        this.queries = queries;
        this.units = units;
        this.windows = windows;
        this.rounds = rounds;
        this.checklists = checklists;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    /** Planned as it was before the first of them, so that their deadlines run with the walks. */
    private void past(Instant now) {
        Texts texts = new Texts(messages, Texts.CHINESE);
        LocalDate begin = LocalDate.ofInstant(now, ZONE).minusDays(DAYS + 1L);
        Instant then = now.minus(Duration.ofDays(DAYS + 2L));
        windows.begin(PROJECT, begin, texts.t("patrol.route.window.morning"), texts.t("patrol.route.window.afternoon"));
        int n = 0;
        for (RouteQueries.District district : queries.districts(PROJECT)) {
            List<Point> points = points(district.id(), n, texts, then);
            if (!points.isEmpty()) {
                saving.open(PROJECT, Ids.next(), new RouteDraft(district.id(), name(district), points), then);
                n++;
            }
        }
        rounds.plan(PROJECT, begin, DAYS + 1 + Rounds.AHEAD, then);
    }

    private static String name(RouteQueries.District district) {
        return district.name().replaceAll("（.*", "") + "巡查线";
    }

    private List<Point> points(UUID district, int n, Texts texts, Instant then) {
        List<Point> points = new ArrayList<>();
        for (UnitsOfDistricts.Unit unit : units.of(PROJECT, district)) {
            for (Suggested one : new SuggestedPoints(unit.building(), unit.unit(), unit.floors(), 10).all()) {
                boolean first = unit.unit().isEmpty() || unit.unit().equals("1");
                if (points.size() < MOST && (first || one.kind() == PointKind.LOBBY || one.kind() == PointKind.LIFT)) {
                    points.add(point(one.kind(), one.said(texts), n, points.size(), then));
                }
            }
        }
        if (!points.isEmpty()) {
            points.add(point(PointKind.GARAGE, "地下车库 " + (char) ('A' + n) + "区", n, points.size(), then));
            points.add(point(PointKind.GROUNDS, n % 2 == 0 ? "中心花园" : "南门广场", n, points.size(), then));
        }
        return points;
    }

    /** Some points carry a tag, those above the ground tell where they are. */
    private Point point(PointKind kind, String place, int route, int n, Instant then) {
        @Nullable String tag = n % 4 == 1 ? "04A2%02X%02X6C7080".formatted(route, n) : null;
        boolean outside = kind != PointKind.GARAGE;
        return new Point(
                Ids.next(),
                place,
                kind,
                checklists.preset(PROJECT, kind.preset(), then),
                tag,
                outside ? 31.2304 + route * 0.0012 + n * 0.00009 : null,
                outside ? 121.4737 + n * 0.00011 : null);
    }
}
