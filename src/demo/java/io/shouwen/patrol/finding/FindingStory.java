package io.shouwen.patrol.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's butlers find.
 *
 * @param done what was done about it
 */
record FindingStory(Way way, String title, String words, String place, String done) {

    static final List<FindingStory> ALL = List.of(
            new FindingStory(Way.STAFF, "步梯间地面积灰", "5 层到 8 层台阶有灰和纸屑", "1栋1单元步梯间", "已安排保洁重新清扫、拖净"),
            new FindingStory(Way.FACILITY, "走廊感应灯不亮", "天黑后一片黑", "2栋1单元6层走廊", "更换声控开关，试亮正常"),
            new FindingStory(Way.BREACH, "消防通道堆放纸箱", "住户装修剩的纸箱靠在防火门边", "3栋2单元9层", "上门说明，住户当天搬走"),
            new FindingStory(Way.FACILITY, "消火栓箱玻璃破裂", "箱门玻璃裂成两半，有割手危险", "2栋2单元大堂", "更换玻璃，箱内器材清点齐全"),
            new FindingStory(Way.STAFF, "电梯轿厢壁有手印", "按键面板和不锈钢壁都没擦", "1栋2单元电梯", "已擦净并上保护油"),
            new FindingStory(Way.FACILITY, "单元门闭门器失灵", "门关不严，能直接推开", "1栋1单元大堂", "调整闭门器，关门正常"),
            new FindingStory(Way.STAFF, "绿篱枯枝未剪", "花坛边枯枝伸到人行道", "中心花园", "已修剪清运"),
            new FindingStory(Way.BREACH, "电动车推入大堂充电", "插线板拉到大堂插座", "3栋1单元大堂", "已劝离，插座加锁"),
            new FindingStory(Way.FACILITY, "天台铝百叶松动", "风一吹就响，一颗螺丝掉了", "3栋1单元天台", "补装螺丝并紧固"),
            new FindingStory(Way.STAFF, "垃圾桶周边有污水", "桶边有异味，地面湿滑", "地下车库B1", "已冲洗消杀"),
            new FindingStory(Way.FACILITY, "扶手松动", "上行第三级扶手晃动", "2栋1单元步梯间", "重新打孔固定"),
            new FindingStory(Way.FACILITY, "防火门合不拢", "门扇下沉擦地", "3栋2单元11层", "调整合页，自闭正常"));

    static final FindingStory AT_ONCE = new FindingStory(Way.STAFF, "大堂有烟头纸屑", "门口两处", "1栋1单元大堂", "当场捡净，扔进垃圾桶");

    static final FindingStory MAJOR = new FindingStory(Way.MAJOR, "外墙瓷砖空鼓脱落", "掉下一块，已拉警戒线", "3栋东侧外墙", "专业单位敲除空鼓并临时封护");

    private static final List<String> SORTS = List.of("大堂", "梯间", "电梯", "天台", "车库", "花园", "层");

    /** Whether the demo of patrols walks it to its end; breaches end in their own room. */
    private boolean ends() {
        return way != Way.BREACH;
    }

    /** What may be found at such a place: nothing of a lobby's door on a roof. All of them where the story says the place. */
    static List<FindingStory> at(@Nullable String place) {
        if (place == null) {
            return ALL.stream().filter(FindingStory::ends).toList();
        }
        List<FindingStory> fitting = SORTS.stream()
                .filter(place::contains)
                .findFirst()
                .map(sort -> ALL.stream()
                        .filter(story -> story.ends() && story.place().contains(sort))
                        .toList())
                .orElse(List.of());
        return fitting.isEmpty() ? List.of(AT_ONCE) : fitting;
    }
}
