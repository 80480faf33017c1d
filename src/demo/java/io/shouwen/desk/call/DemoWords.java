package io.shouwen.desk.call;

import java.util.List;
import java.util.Random;

/** What the demo's people call about when nothing comes of it. */
final class DemoWords {

    record Small(String purpose, String result) {}

    private static final List<Small> RESIDENTS = List.of(
            new Small("问快递柜取件码怎么补发", "已告知在快递柜屏幕输入手机号补发"),
            new Small("问本周停水时间", "已告知周四 9 点到 11 点，楼道有通知"),
            new Small("问访客车辆怎么登记", "已说明请访客在岗亭报房号登记"),
            new Small("问物业费怎么线上缴", "已告知缴费方式，业户自行办理"),
            new Small("问装修办理要带什么材料", "已告知身份证、图纸和施工方资料，到前台办理"),
            new Small("问门禁卡在哪里补办", "已告知到客服中心补办"),
            new Small("问游泳池开放时间", "已告知开放时间"),
            new Small("问家里宽带由谁装", "已说明由运营商上门，提供其客服电话"),
            new Small("核对上门维修时间", "已转告维修工，约定时间不变"),
            new Small("告知本周不在家，拜托留意门口", "已转告管家和巡逻岗"),
            new Small("问代收快递几点下班", "已告知 19 点前可取"),
            new Small("问电梯年检时间", "已告知当日 14 点到 16 点，另一台照常运行"));

    private static final List<Small> STRANGERS = List.of(
            new Small("打错电话", "已说明打错"),
            new Small("推销电梯广告", "已婉拒，请其联系公司采购"),
            new Small("外卖员找不到 5 栋", "已指路从东门进"),
            new Small("快递员问能否进车", "已告知从北门货车通道进"),
            new Small("求职咨询", "已告知招聘联系人"),
            new Small("电梯维保单位确认到场时间", "已记下 14 点到场，转工程"),
            new Small("派出所核实住户信息", "请其携证件到前台办理"),
            new Small("中介问房源", "已婉拒"));

    private DemoWords() {}

    static Small ofResident(Random chance) {
        return RESIDENTS.get(chance.nextInt(RESIDENTS.size()));
    }

    static Small ofStranger(Random chance) {
        return STRANGERS.get(chance.nextInt(STRANGERS.size()));
    }
}
