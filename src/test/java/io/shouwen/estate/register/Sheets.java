package io.shouwen.estate.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Excel files as people bring them. */
final class Sheets {

    private Sheets() {}

    static byte[] of(Object[]... lines) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook workbook = new Workbook(out, "test", "1.0");
            Worksheet sheet = workbook.newWorksheet("业主资料");
            for (int row = 0; row < lines.length; row++) {
                for (int column = 0; column < lines[row].length; column++) {
                    if (lines[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (lines[row][column] != null) {
                        sheet.value(row, column, lines[row][column].toString());
                    }
                }
            }
            workbook.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object[] line(Object... cells) {
        return cells;
    }

    /** A register of so many houses from the given building on, two people each, a car in every third. */
    static byte[] register(int houses, int firstBuilding) {
        InventedPeople people = new InventedPeople(7);
        Random random = new Random(7);
        Object[][] lines = new Object[1 + 2 * houses][];
        lines[0] = line("楼栋", "单元", "房间号", "建筑面积(㎡)", "业主姓名", "与业主关系", "联系电话1", "联系电话2", "车牌号");
        for (int n = 0; n < houses; n++) {
            String building = firstBuilding + n / 200 + "栋";
            String unit = 1 + n % 200 / 100 + "单元";
            String room = String.valueOf((1 + n % 100 / 4) * 100 + 1 + n % 4);
            String surname = people.surname();
            double area = 60 + random.nextInt(9_000) / 100.0;
            Object phone = 13_000_000_000L + 4L * n + firstBuilding * 1_000_000L;
            String plate = n % 3 == 0 ? "沪B%05d".formatted((n + firstBuilding * 1_000) % 100_000) : "";
            lines[1 + 2 * n] = line(building, unit, room, area, people.named(surname), "业主", phone, "", plate);
            lines[2 + 2 * n] = line(
                    building,
                    unit,
                    room,
                    "",
                    people.named(surname) + "乙",
                    "家属",
                    "1370000" + "%04d".formatted(n % 10_000),
                    "",
                    "");
        }
        return of(lines);
    }
}
