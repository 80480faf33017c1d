package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.vehicle.Plate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register: a house and usually one of its people. Empty cells do not delete stored data.
 *
 * @param line row number in the sheet, from 1
 * @param area square metres
 */
record RegisterRow(
        int line,
        HouseCode house,
        @Nullable BigDecimal area,
        @Nullable HouseUse use,
        @Nullable Ownership ownership,
        @Nullable String name,
        @Nullable Relation relation,
        @Nullable String title,
        List<PhoneNumber> phones,
        List<Plate> plates) {}
