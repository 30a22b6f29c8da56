package org.simsite.launcher.demo;

import java.util.List;

/** What the demo tenant sells, whom it serves and what they said. */
public final class DemoStory {
    public static final String SLUG = "acme";
    static final String COMPANY = "Acme Tea 雅客茶";
    static final String ADMINISTRATOR = "Chen Yu 陈宇";
    public static final String ADMINISTRATOR_MAIL = "chen.yu@acme.example";

    /** @param price in yuan */
    record Ware(String number, String name, String price, String description, int stock) {}

    /** @param texts what she sends, in this order; the first of them after her phone is verified */
    record Guest(String kind, String name, String phone, String locale, String site, List<String> texts) {}

    static final List<Ware> WARES = List.of(
            new Ware(
                    "1001",
                    "Longjing green tea 龙井绿茶",
                    "128.00",
                    "First picking from before Qingming, pan-fired by hand; tastes of chestnut. 明前头采，手工炒制，栗香清甜。100 g",
                    60),
            new Ware(
                    "1002",
                    "Tieguanyin oolong 铁观音",
                    "98.00",
                    "From Anxi, lightly roasted; orchid in the nose, long in the throat. 安溪清香型，兰花香，回甘久。125 g",
                    80),
            new Ware(
                    "1003",
                    "Aged pu'er cake 陈年普洱饼",
                    "268.00",
                    "Ripe pu'er of 2015, dark and smooth, for after dinner. 2015年熟普，醇厚顺滑。357 g",
                    24),
            new Ware(
                    "1004",
                    "Jasmine pearls 茉莉龙珠",
                    "88.00",
                    "Rolled by hand, scented seven nights with fresh flowers. 手工揉珠，七窨一提。100 g",
                    120),
            new Ware(
                    "1005",
                    "Celadon gaiwan 青瓷盖碗",
                    "158.00",
                    "Longquan celadon, 120 ml, thin at the rim, cool in the hand. 龙泉青瓷，薄口不烫手。",
                    15));

    static final List<Guest> GUESTS = List.of(
            new Guest(
                    "person",
                    "李薇",
                    "+8613800138001",
                    "zh-CN",
                    "liwei",
                    List.of("C 1001 5 汤色清亮，豆香很足，会再买🍵", "Q 1005", "F 上次的纸盒压坏了一角，茶没事，提个醒")),
            new Guest("person", "王芳", "+8613800138002", "zh-CN", "wangfang", List.of("Ｃ　１００２　５　香气持久，朋友都喜欢")),
            new Guest(
                    "person",
                    "Anna Meyer",
                    "+8613800138003",
                    "en",
                    "anna",
                    List.of("C 1004 4 Lovely scent, the whole office asks for it", "Q 1004", "Q")),
            new Guest("person", "张敏", "+8613800138004", "zh-CN", "zhangmin", List.of("C 1003 3 好喝，就是有点贵")),
            new Guest(
                    "company",
                    "Blue Lotus Hotel",
                    "+8613800138005",
                    "en",
                    "bluelotus",
                    List.of("F Could ten gaiwans be here before Friday? The tea room opens on Saturday.")));

    /** Reviews about these are let through; the others wait, so that there is something to decide. */
    static final List<String> APPROVED = List.of("1001", "1002", "1004");

    static final String ANSWER_TO = "李薇";
    static final String ANSWER = "李薇您好，谢谢提醒！下次起我们改用加厚纸盒，随单再送您一小罐龙井。雅客茶 陈宇";

    private DemoStory() {}

    /** Whose site is shown first. */
    public static String customerName() {
        return GUESTS.getFirst().name();
    }

    public static String customerPhone() {
        return GUESTS.getFirst().phone();
    }

    public static String customerSite() {
        return GUESTS.getFirst().site();
    }
}
