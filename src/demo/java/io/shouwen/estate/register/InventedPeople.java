package io.shouwen.estate.register;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.vehicle.Plate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented names, numbers and plates for the demo; the same seed gives the same people. */
final class InventedPeople {

    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 "
                            + "蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 "
                            + "黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 单 仇 查 解 欧阳 上官 司马 诸葛")
                    .split(" ");
    private static final String[] FIRST = ("伟 芳 秀 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 兰 霞 平 刚 桂 建 文 志 国 海 晓 玉 春 云 雪 佳 思 子 梓 "
                    + "雨 欣 一 浩 宇 泽 俊 嘉 诗 若 可 天 永 少")
            .split(" ");
    private static final String[] SECOND = ("英 华 红 梅 珍 琴 萍 燕 玲 波 斌 鹏 飞 辉 龙 凯 宁 峰 生 林 东 亮 成 康 荣 清 萱 涵 怡 轩 然 妍 彤 琪 博 睿 "
                    + "源 航 晨 阳 婷 颖 瑶 洁 慧 岚 婕 钰")
            .split(" ");
    private static final String[] TITLES = {"总", "局", "院长", "教授", "主任", "校长"};
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Random random;
    private final Set<String> used = new HashSet<>();

    InventedPeople(long seed) {
        random = new Random(seed);
    }

    String surname() {
        return any(SURNAMES);
    }

    String named(String surname) {
        String given = random.nextInt(5) == 0 ? any(SECOND) : any(FIRST) + any(SECOND);
        return surname + given;
    }

    /** How a known leader of that surname is addressed. */
    String title(String surname) {
        return surname + any(TITLES);
    }

    PhoneNumber mobile() {
        while (true) {
            String digits = any(new String[] {"139", "138", "136", "159", "186"}) + "0000"
                    + "%04d".formatted(random.nextInt(10_000));
            if (used.add(digits)) {
                return new PhoneNumber(digits);
            }
        }
    }

    PhoneNumber landline() {
        return new PhoneNumber("0215000" + "%04d".formatted(random.nextInt(10_000)));
    }

    Plate plate() {
        while (true) {
            boolean electric = random.nextInt(4) == 0;
            String text = "沪" + LETTERS.charAt(random.nextInt(8)) + (electric ? "D" : "")
                    + "%05d".formatted(random.nextInt(100_000));
            if (used.add(text)) {
                return new Plate(text);
            }
        }
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private String any(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
