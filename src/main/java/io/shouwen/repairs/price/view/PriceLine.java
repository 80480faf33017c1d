package io.shouwen.repairs.price.view;

import io.shouwen.platform.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A price as pages show it; the amount is for one unit, zero is free of charge. */
public record PriceLine(
        UUID item,
        String kindKey,
        String name,
        String unit,
        String content,
        Money amount,
        String basis,
        LocalDate startsOn,
        String levelKey,
        String useKey) {}
