package io.shouwen.tickets;

import io.shouwen.staff.Department;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What happened in an invented ticket.
 *
 * @param place where it was, if not in a house
 */
record TicketStory(Kind kind, String title, String description, String done, String place) {

    /** What is handed to a department. */
    private static final Map<Department.Kind, List<TicketStory>> OF_DEPARTMENT = Map.of(
            Department.Kind.ENGINEERING,
            List.of(
                    of(Kind.REPAIR, "地库水泵异响", "夜里声音很大，楼上能听见。", "更换水泵轴承，运行声音正常。", "地下车库 B 区泵房"),
                    of(Kind.REPAIR, "单元门闭门器坏了", "门关不上，风一吹就开。", "更换闭门器并调速。", "2栋1单元大堂"),
                    of(Kind.REPAIR, "楼道照明跳闸", "三到六层全黑。", "查出受潮线头，重新包扎后送电。", "5栋2单元楼道"),
                    of(Kind.REPAIR, "屋面雨水斗堵了", "顶楼天花有水渍。", "清掏雨水斗，加装防护罩。", "1栋屋面")),
            Department.Kind.CLEANING,
            List.of(
                    of(Kind.HELP, "电梯轿厢有异味", "早上一进去味道很重。", "轿厢清洗消毒，排风扇恢复常开。", "3栋2单元电梯"),
                    of(Kind.HELP, "垃圾房外有渗滤液", "走过去鞋底都是。", "冲洗地面，调整收运时间。", "北门垃圾房"),
                    of(Kind.HELP, "楼道地面打滑", "拖完地没放提示牌。", "已放提示牌，改在早六点前拖地。", "6栋1单元大堂")),
            Department.Kind.ORDER,
            List.of(
                    of(Kind.HELP, "消防通道停了车", "救护车差点进不来。", "联系车主挪车，通道加画禁停线。", "东门内侧"),
                    of(Kind.HELP, "夜里有陌生人徘徊", "在单元门口转了半小时。", "秩序员到场核实为送货人员，已登记。", "4栋门口"),
                    of(Kind.HELP, "门岗放行太随意", "外卖车直接进来了。", "重申登记要求，当班岗已约谈。", "南门岗")),
            Department.Kind.GREENING,
            List.of(
                    of(Kind.HELP, "树枝挡住路灯", "晚上这段路看不清。", "修剪三株香樟，路灯露出。", "中心花园西侧"),
                    of(Kind.SUGGESTION, "草坪黄了一片", "夏天没浇水。", "补播草籽，安排隔天浇水。", "2栋南侧绿地"),
                    of(Kind.HELP, "打药没有提前通知", "家里有过敏的孩子。", "已致歉，打药计划提前三天在大堂公示。", "儿童活动区")));

    static List<TicketStory> of(Department.Kind kind) {
        return OF_DEPARTMENT.getOrDefault(kind, ALL);
    }

    private static final List<Kind> MIX = mix();
    private static final List<TicketStory> ALL = List.of(
            of(Kind.REPAIR, "厨房水龙头滴水", "关紧了还在滴，已经两天。", "更换水龙头阀芯，试水 10 分钟不再滴漏。", ""),
            of(Kind.REPAIR, "卫生间地漏返水", "洗澡时地漏往上冒水。", "疏通地漏支管，清出毛发和异物，排水正常。", ""),
            of(Kind.REPAIR, "客厅灯不亮", "换过灯泡还是不亮，可能是线路。", "检查发现开关触点烧坏，更换开关后正常。", ""),
            of(Kind.REPAIR, "入户门锁打不开", "钥匙插进去转不动，人在门外。", "拆开锁芯加注石墨润滑，开合正常，建议业主择日更换锁芯。", ""),
            of(Kind.REPAIR, "楼道感应灯常亮", "晚上白天都亮着。", "更换感应开关，调好延时。", "4栋1单元3层楼道"),
            of(Kind.REPAIR, "空调外机支架生锈", "支架锈得厉害，怕掉下去。", "现场查看支架松动一处，已加固并涂防锈漆。", ""),
            of(Kind.REPAIR, "阳台雨水管渗水", "下雨天阳台墙角有水印。", "雨水管接口重新打胶，泼水试验不渗。", ""),
            of(Kind.REPAIR, "厨房烟道倒灌", "邻居做饭我家有油烟味。", "检查止回阀卡住，清洗后恢复，复测无倒灌。", ""),
            of(Kind.REPAIR, "可视对讲没有声音", "能看到人但听不到声音。", "更换室内分机话筒，通话清晰。", ""),
            of(Kind.REPAIR, "水表箱漏水", "走廊水表箱一直有水流出来。", "更换水表前阀门垫片，擦干观察半小时不漏。", "1栋2单元9层水表间"),
            of(Kind.REPAIR, "插座没电", "次卧一面墙的插座都没电。", "排查为支路空开跳闸，更换老化空开。", ""),
            of(Kind.REPAIR, "马桶冲水慢", "水位上来很慢，冲不干净。", "清理水箱进水阀滤网，水量恢复。", ""),
            of(Kind.REPAIR, "窗户把手断了", "推拉窗关不严，把手断了。", "更换把手一副，窗扇关闭严实。", ""),
            of(Kind.REPAIR, "卧室顶角有水渍", "怀疑楼上漏水，面积有两个巴掌大。", "联系楼上住户查明地漏破损，楼上已修补，观察 24 小时无新渗水。", ""),
            of(Kind.REPAIR, "燃气报警器响", "一直响，没有闻到味道。", "现场检测无泄漏，为报警器到期误报，已请业主更换新的。", ""),
            of(Kind.REPAIR, "热水管不热", "放十分钟还是凉水。", "回水循环泵停机，复位后水温正常。", ""),
            of(Kind.INQUIRY, "物业费怎么交", "想知道能不能线上缴。", "告知线上缴费入口和前台刷卡时间，业户已明白。", ""),
            of(Kind.INQUIRY, "装修要办什么手续", "准备下个月装修。", "说明装修申请、押金、图纸和施工人员登记要求，已发材料清单。", ""),
            of(Kind.INQUIRY, "访客车怎么登记", "周末有亲戚开车来。", "告知访客车登记办法和收费标准。", ""),
            of(Kind.INQUIRY, "门禁卡怎么补办", "孩子把卡弄丢了。", "说明补卡带身份证到前台，当场可办。", ""),
            of(Kind.INQUIRY, "停水通知是哪天", "听说这周要停水。", "答复停水时间为周四九点到十二点，请提前储水。", ""),
            of(Kind.INQUIRY, "暖气什么时候来", "家里老人怕冷。", "答复本月十五日起供暖，试压期间请留人。", ""),
            of(Kind.INQUIRY, "快递柜满了放哪里", "快递员说放不下。", "告知前台可凭取件码代放当天，次日转入快递柜。", ""),
            of(Kind.INQUIRY, "怎么开居住证明", "孩子上学要用。", "说明需房产证复印件和身份证，工作日前台盖章。", ""),
            of(Kind.INQUIRY, "充电桩怎么申请", "买了新能源车。", "告知申请表、车位证明和电力公司流程。", ""),
            of(Kind.INQUIRY, "大件垃圾怎么处理", "想扔旧沙发。", "约定周六上午在北门临时堆放点投放。", ""),
            of(Kind.SUGGESTION, "希望增加快递柜", "现在的柜子天天满。", "已报请增设一组，预计下月安装，已回复业户。", ""),
            of(Kind.SUGGESTION, "儿童区加装遮阳", "夏天滑梯太烫。", "列入春季改造计划，已回复业户。", "儿童活动区"),
            of(Kind.SUGGESTION, "地库指示牌看不清", "新来的客人老走错。", "更换反光指示牌六块。", "地下车库 B 区"),
            of(Kind.SUGGESTION, "单元门口加坡道", "推婴儿车不方便。", "工程现场测量，安装活动坡道一处。", ""),
            of(Kind.SUGGESTION, "绿化带增加座椅", "老人散步没地方坐。", "新增座椅两张，位置征求过业户意见。", "中心花园"),
            of(Kind.PRAISE, "表扬楼宇管家热心", "帮我把买菜车提上楼。", "已转告本人并在周会表扬。", ""),
            of(Kind.PRAISE, "表扬维修师傅手艺好", "修水管还把地面擦干净。", "已转告本人，记入当月好人好事。", ""),
            of(Kind.PRAISE, "感谢秩序员找回钱包", "钱包里证件都在。", "已转告本人并致谢业户。", ""),
            of(Kind.PRAISE, "表扬保洁阿姨", "楼道每天都很干净。", "已转告保洁组。", ""),
            of(Kind.HELP, "老人提重物上楼", "买了两袋米提不动。", "秩序员送到家门口。", ""),
            of(Kind.HELP, "帮忙叫出租车", "带孩子去医院，打不到车。", "前台叫车，八分钟到大堂。", ""),
            of(Kind.HELP, "电梯里手机掉缝隙", "掉进电梯门缝里了。", "联系维保单位取出，手机完好交还本人。", "3栋2单元电梯"),
            of(Kind.HELP, "家里进了小鸟", "阳台飞进一只鸟出不去。", "秩序员上门放飞。", ""),
            of(Kind.HELP, "临时寄放行李", "中午来取。", "前台登记寄放，业户当日取走。", ""));

    static TicketStory of(Kind kind, String title, String description, String done, String place) {
        return new TicketStory(kind, title, description, done, place);
    }

    static TicketStory pick(Random random) {
        return pick(random, MIX.get(random.nextInt(MIX.size())));
    }

    static TicketStory pick(Random random, Kind kind) {
        List<TicketStory> told =
                ALL.stream().filter(story -> story.kind().equals(kind)).toList();
        return told.get(random.nextInt(told.size()));
    }

    private static List<Kind> mix() {
        return List.of(
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.REPAIR,
                Kind.SUGGESTION,
                Kind.HELP,
                Kind.INQUIRY,
                Kind.INQUIRY,
                Kind.INQUIRY,
                Kind.INQUIRY,
                Kind.INQUIRY,
                Kind.INQUIRY,
                Kind.SUGGESTION,
                Kind.PRAISE,
                Kind.HELP,
                Kind.HELP);
    }

    boolean common() {
        return !place.isEmpty();
    }

    boolean atOnce() {
        return kind == Kind.INQUIRY || kind == Kind.PRAISE || kind == Kind.HELP;
    }

    boolean notOurs() {
        return title.equals("怎么开居住证明");
    }

    Channel channel(Random random) {
        int dice = random.nextInt(10);
        return dice < 6 ? Channel.CALL : dice < 8 ? Channel.VISIT : dice < 9 ? Channel.APP : Channel.STAFF;
    }

    /** Minutes the work takes, at least. */
    int least() {
        return kind.equals(Kind.HELP) || kind.equals(Kind.INQUIRY) ? 8 : 45;
    }

    /** Minutes the work takes, at most. */
    int most() {
        return switch (kind.name()) {
            case "HELP", "INQUIRY" -> 70;
            case "REPAIR" -> 900;
            case "COMPLAINT", "BREACH" -> 1100;
            default -> 3000;
        };
    }

    String asked() {
        return kind.equals(Kind.REPAIR) ? "请联系业户上门查看" : "请跟进并回复业户";
    }

    /** What whoever took it says to the resident. */
    String taken() {
        return kind.equals(Kind.REPAIR) ? "已告知业户马上派人，请保持电话畅通。" : "已告知业户由谁跟进、几时回复。";
    }

    String passed() {
        return "已告知业户转给部门处理，有结果马上回电。";
    }

    String comment() {
        return kind.equals(Kind.REPAIR) ? "已与业户约好上门时间。" : "已联系业户，说明正在处理。";
    }

    String said(int score) {
        return switch (score) {
            case 3 -> "业户表示满意，感谢处理及时。";
            case 2 -> "问题解决了，希望下次快一点。";
            default -> "业户反映没有彻底解决，又出现了一次。";
        };
    }
}
