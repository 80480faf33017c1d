package io.shouwen.standard;

import static io.shouwen.standard.StarUnit.DAYS;
import static io.shouwen.standard.StarUnit.HOURS;
import static io.shouwen.standard.StarUnit.HOURS_A_DAY;
import static io.shouwen.standard.StarUnit.MINUTES;
import static io.shouwen.standard.StarUnit.PERCENT;
import static io.shouwen.standard.StarUnit.TIMES_A_DAY;
import static io.shouwen.standard.StarUnit.TIMES_A_MONTH;
import static io.shouwen.standard.StarUnit.TIMES_A_YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a star level 星级 can ask, in the order in which pages list it. */
public enum StarItem {
    /** Hours a day in which the hotline answers. */
    HOTLINE(Field.RECEPTION, Stricter.MORE, HOURS_A_DAY),
    /** Hours a day in which visitors are received. Clause 2.1.1 asks 12. */
    RECEPTION(Field.RECEPTION, Stricter.MORE, HOURS_A_DAY),
    /** An urgent notice, such as water off at once, is given within. */
    URGENT_NOTICE(Field.RECEPTION, Stricter.LESS, MINUTES, HOURS),
    /** From the report of a repair until somebody is sent. */
    REPAIR_DISPATCHED(Field.REPAIR, Stricter.LESS, MINUTES, HOURS),
    /** From sending until whoever was sent accepts. */
    REPAIR_ACCEPTED(Field.REPAIR, Stricter.LESS, MINUTES, HOURS),
    /** From the report of an urgent repair until somebody is on the spot. */
    URGENT_REPAIR_ON_SPOT(Field.REPAIR, Stricter.LESS, MINUTES, HOURS),
    /** The same for an ordinary repair. */
    REPAIR_ON_SPOT(Field.REPAIR, Stricter.LESS, MINUTES, HOURS, DAYS),
    /** From the report of an urgent repair until it is done. */
    URGENT_REPAIR_DONE(Field.REPAIR, Stricter.LESS, MINUTES, HOURS),
    /** The same for an ordinary repair. */
    REPAIR_DONE(Field.REPAIR, Stricter.LESS, HOURS, DAYS),
    /** From completion until the resident is asked back. */
    REPAIR_FOLLOWED_UP(Field.REPAIR, Stricter.LESS, HOURS, DAYS),
    /** From a complaint until its first answer. */
    COMPLAINT_ANSWERED(Field.COMPLAINT, Stricter.LESS, MINUTES, HOURS, DAYS),
    /** From a complaint until its solution. */
    COMPLAINT_SOLVED(Field.COMPLAINT, Stricter.LESS, HOURS, DAYS),
    COMPLAINT_FOLLOWED_UP(Field.COMPLAINT, Stricter.LESS, HOURS, DAYS),
    /** Share of the valid complaints that are settled. */
    COMPLAINTS_SETTLED(Field.COMPLAINT, Stricter.MORE, PERCENT),
    /** From a suggestion or opinion until its answer. */
    OPINION_ANSWERED(Field.OPINION, Stricter.LESS, HOURS, DAYS),
    /** 沟通面: share of the households visited or spoken with in a year. */
    HOUSEHOLDS_CONTACTED(Field.OPINION, Stricter.MORE, PERCENT),
    /** How often the households are asked for their opinion. */
    OPINIONS_ASKED(Field.OPINION, Stricter.MORE, TIMES_A_YEAR),
    /** Share of the occupied homes that a survey reaches. */
    HOMES_SURVEYED(Field.OPINION, Stricter.MORE, PERCENT),
    SATISFIED(Field.OPINION, Stricter.MORE, PERCENT),
    /** Of the dissatisfied answers, those followed up. */
    DISSATISFIED_FOLLOWED_UP(Field.OPINION, Stricter.MORE, PERCENT),
    /** Of the dissatisfied answers, those whose cause was mended. */
    DISSATISFIED_MENDED(Field.OPINION, Stricter.MORE, PERCENT),
    /** Rounds of a butler. Clause 4.2.1 asks two. */
    ROUNDS(Field.ROUND, Stricter.MORE, TIMES_A_DAY),
    /** From one round of a stairwell to the next. */
    STAIRWELL_ROUND(Field.ROUND, Stricter.LESS, DAYS),
    /** Inspections by the supervisor. */
    INSPECTIONS(Field.ROUND, Stricter.MORE, TIMES_A_MONTH),
    /** How often the accounts of fees are published, where the company is paid by commission 酬金制. */
    ACCOUNTS_PUBLISHED(Field.DISCLOSURE, Stricter.MORE, TIMES_A_YEAR);

    /** What an item is about. */
    public enum Field {
        RECEPTION,
        REPAIR,
        COMPLAINT,
        OPINION,
        ROUND,
        DISCLOSURE;

        public String messageKey() {
            return "standard.star.field." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of two amounts asks more of the staff. */
    public enum Stricter {
        LESS,
        MORE
    }

    private final Field field;
    private final Stricter stricter;
    private final List<StarUnit> units;

    StarItem(Field field, Stricter stricter, StarUnit... units) {
        this.field = field;
        this.stricter = stricter;
        this.units = List.of(units);
    }

    /** Finds it by its name. */
    public static Optional<StarItem> of(String name) {
        return Arrays.stream(values()).filter(item -> item.name().equals(name)).findFirst();
    }

    public Field field() {
        return field;
    }

    public Stricter stricter() {
        return stricter;
    }

    /** The units in which it may be asked; several only for spans of time. */
    public List<StarUnit> units() {
        return units;
    }

    public String messageKey() {
        return "standard.star.item." + name().toLowerCase(Locale.ROOT);
    }
}
