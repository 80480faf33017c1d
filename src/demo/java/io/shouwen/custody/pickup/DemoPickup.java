package io.shouwen.custody.pickup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;

/**
 * When and how a parcel of the demo leaves; the same each time it is asked.
 *
 * @param at when it is collected, or given back to the courier
 */
record DemoPickup(UUID parcel, UUID house, Instant at, Way way) {

    /** How a parcel leaves. */
    enum Way {
        BY_CODE,
        BY_PHONE,
        BY_HOUSE,
        BY_NUMBER,
        DELEGATE,
        RETURN
    }

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** After how many days, by hundredths of the parcels. */
    private static final int[] DAYS = {52, 78, 88, 93, 95, 97, 98};

    static DemoPickup of(UUID parcel, UUID house, Instant received) {
        Random chance = new Random(parcel.getLeastSignificantBits());
        int lot = chance.nextInt(100);
        int days = 0;
        while (days < DAYS.length && lot >= DAYS[days]) {
            days++;
        }
        LocalDate day = LocalDate.ofInstant(received, ZONE).plusDays(days);
        if (days == DAYS.length) {
            return new DemoPickup(parcel, house, at(day.plusDays(2), LocalTime.of(16, chance.nextInt(60))), Way.RETURN);
        }
        Instant at = at(day, LocalTime.of(9 + chance.nextInt(10), chance.nextInt(60)));
        if (at.isBefore(received.plus(Duration.ofMinutes(20)))) {
            at = received.plus(Duration.ofMinutes(20 + chance.nextInt(60)));
        }
        return new DemoPickup(parcel, house, at, way(chance.nextInt(100)));
    }

    private static Way way(int lot) {
        return lot < 58
                ? Way.BY_CODE
                : lot < 72 ? Way.BY_PHONE : lot < 80 ? Way.BY_HOUSE : lot < 88 ? Way.BY_NUMBER : Way.DELEGATE;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** Whether the service centre is open, so that the desk hands it out; else the control room. */
    boolean deskHours() {
        int hour = at.atZone(ZONE).getHour();
        return hour >= 8 && hour < 18;
    }
}
