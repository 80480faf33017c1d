package io.shouwen.custody.parcel;

import io.shouwen.custody.consent.Consents;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Three weeks of parcels: some fifteen a day, one in nine returned to the courier for one of the five reasons. */
@Component
class ParcelDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 21;
    private static final int HOUSEHOLDS = 240;
    private static final int PICTURES = 8;

    private final BeginIntake beginning;
    private final AnswerIntake answers;
    private final TakeInParcel taking;
    private final RefuseParcel refusing;
    private final KeepPhoto photos;
    private final AnnounceParcel announcing;
    private final Slots slots;
    private final Consents consents;
    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;

    ParcelDemo(
            BeginIntake beginning,
            AnswerIntake answers,
            TakeInParcel taking,
            RefuseParcel refusing,
            KeepPhoto photos,
            AnnounceParcel announcing,
            Slots slots,
            Consents consents,
            DemoHomes homes,
            DemoAccounts accounts,
            ProjectDirectory projects) {
        this.beginning = beginning;
        this.answers = answers;
        this.taking = taking;
        this.refusing = refusing;
        this.photos = photos;
        this.announcing = announcing;
        this.slots = slots;
        this.consents = consents;
        this.homes = homes;
        this.accounts = accounts;
        this.projects = projects;
    }

    /** After places, consents and calls; the parcels are collected while others come in. */
    @Override
    public int order() {
        return 44;
    }

    @Override
    public void load(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        History.write(() -> past(project, now));
    }

    private void past(ProjectRef project, Instant now) {
        Random chance = new Random(342_026);
        List<Home> all = homes.of(PROJECT);
        List<Home> some = all.subList(0, Math.min(HOUSEHOLDS, all.size()));
        List<Home> signed = some.stream()
                .filter(home -> consents.standing(PROJECT, home.house().id()).isPresent())
                .toList();
        List<Instant> moments = moments(chance, now);
        for (int n = 0; n < moments.size(); n++) {
            Instant at = moments.get(n);
            Actor who = accounts.actor(at.atZone(ZONE).getHour() < 18 ? "desk" : "control");
            List<Home> of = chance.nextInt(12) == 0 ? some : signed;
            Home home = of.get(chance.nextInt(of.size()));
            int seed = n;
            DemoData.as(who, () -> arrive(project, chance, home, who, at, seed));
        }
        Actor desk = accounts.actor("desk");
        for (int n = 0; n < 4; n++) {
            Home home = some.get(10 + n * 9);
            Instant at = now.minus(Duration.ofHours(3L + n * 5L));
            DemoData.as(
                    desk,
                    () -> announcing.announce(
                            PROJECT, Ids.next(), DemoCouriers.next(chance), home.resident(), "晚上自己来取", desk, at));
        }
    }

    private static List<Instant> moments(Random chance, Instant now) {
        List<Instant> moments = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        for (int day = DAYS; day >= 0; day--) {
            for (int i = 12 + chance.nextInt(8); i > 0; i--) {
                Instant at = today.minusDays(day)
                        .atTime(9 + chance.nextInt(11), chance.nextInt(60), chance.nextInt(60))
                        .atZone(ZONE)
                        .toInstant();
                if (at.isBefore(now.minusSeconds(600))) {
                    moments.add(at);
                }
            }
        }
        Collections.sort(moments);
        return moments;
    }

    private void arrive(ProjectRef project, Random chance, Home home, Actor who, Instant at, int seed) {
        FirstScan scanned = beginning.scan(PROJECT, DemoCouriers.next(chance), null, who, at);
        UUID id = scanned.parcel();
        int lot = chance.nextInt(100);
        Instant then = at.plusSeconds(20 + chance.nextInt(60));
        if (lot < 2) {
            answers.unknown(PROJECT, id, "李先生", "", who);
            refusing.refuse(project, id, "收件人不住在本小区", "zh", who, then);
            return;
        }
        Parcel addressed = answers.address(PROJECT, id, home.resident(), who);
        if (addressed.consent() == null) {
            refusing.refuse(project, id, "该户没有代收同意书", "zh", who, then);
            return;
        }
        answers.called(PROJECT, id, new Parcel.Call(at.plusSeconds(8), null), lot >= 5, who, then);
        if (lot < 5) {
            refusing.refuse(project, id, "收件人要求改天再送", "zh", who, then);
            return;
        }
        answers.answer(PROJECT, id, IntakeQuestion.WHOLE, lot >= 7, who);
        if (lot < 7) {
            refusing.refuse(project, id, "外箱压破，胶带已揭开", "zh", who, then);
            photos.keep(PROJECT, id, DemoCouriers.picture(seed % PICTURES), then);
            return;
        }
        answers.answer(PROJECT, id, IntakeQuestion.CHARGES, lot < 9, who);
        if (lot < 9) {
            refusing.refuse(project, id, "货到付款，前台不垫付", "zh", who, then);
            return;
        }
        Optional<Slots.Slot> slot = slots.proposed(PROJECT, home.house().id());
        if (slot.isEmpty()) {
            answers.drop(PROJECT, id, who, then);
            return;
        }
        if (lot < 96) {
            photos.keep(PROJECT, id, DemoCouriers.picture(seed % PICTURES), then);
        }
        taking.takeIn(PROJECT, id, slot.get().id(), who, then);
    }
}
