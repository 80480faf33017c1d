package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.demo.DemoData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's staff files: everybody studied something, one butler at a vocational school only. */
@Component
class DemoFiles implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Course(EducationLevel level, boolean fullTime, StudyField field, String school, int year) {}

    private static final Map<String, Course> COURSES = Map.of(
            "butler", new Course(EducationLevel.COLLEGE, true, StudyField.HOTEL, "江南职业技术学院", 2019),
            "butler2", new Course(EducationLevel.VOCATIONAL, true, StudyField.TOURISM, "滨海旅游学校", 2016),
            "desk", new Course(EducationLevel.COLLEGE, true, StudyField.TOURISM, "江南职业技术学院", 2021),
            "control", new Course(EducationLevel.HIGH, true, StudyField.OTHER, "城东中学", 2008),
            "repair", new Course(EducationLevel.VOCATIONAL, true, StudyField.ENGINEERING, "机电工程学校", 2003),
            "supervisor", new Course(EducationLevel.BACHELOR, true, StudyField.PROPERTY, "华东师范学院", 2014),
            "manager", new Course(EducationLevel.BACHELOR, true, StudyField.ENGINEERING, "城建大学", 2009),
            "quality", new Course(EducationLevel.MASTER, true, StudyField.MANAGEMENT, "城建大学", 2015));

    private static final Course USUAL =
            new Course(EducationLevel.COLLEGE, true, StudyField.MANAGEMENT, "江南职业技术学院", 2017);

    private final JdbcClient jdbc;
    private final Certificates certificates;

    DemoFiles(JdbcClient jdbc, Certificates certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public void load(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        record Person(UUID project, UUID id, String username, LocalDate joined) {}
        jdbc.sql("""
                select s.project_id, s.id, a.username, s.joined_on
                from staff.staff s join platform.account a on a.id = s.id""")
                .query((row, n) -> new Person(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list()
                .forEach(person -> {
                    studied(person.project(), person.id(), COURSES.getOrDefault(person.username(), USUAL));
                    jdbc.sql("update staff.butler_term set began_at = ? where project_id = ? and staff_id = ?")
                            .params(
                                    Sql.at(person.joined().atStartOfDay(ZONE).toInstant()),
                                    person.project(),
                                    person.id())
                            .update();
                    certified(person.project(), person.id(), person.username(), today, now);
                });
        jdbc.sql("update staff.staff set work_phone = '021-5077 88' || right(number, 2) where post like '%管家%'")
                .update();
        jdbc.sql("""
                insert into staff.unqualified_post (project_id, id, staff_id, reason, by_id, by_name, at)
                select s.project_id, ?, s.id, '五年一线经验，业户认可，先由他担任。', m.id, m.name, ?
                from staff.staff s join platform.account a on a.id = s.id and a.username = 'butler2'
                join platform.account m on m.username = 'manager'""").params(Ids.next(), Sql.at(now)).update();
    }

    private void studied(UUID project, UUID staff, Course course) {
        jdbc.sql("""
                insert into staff.education (project_id, id, staff_id, level, full_time, field, school, graduated)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(project, Ids.next(), staff, course.level().name(), course.fullTime())
                .params(course.field().name(), course.school(), course.year())
                .update();
    }

    private void certified(UUID project, UUID staff, String username, LocalDate today, Instant now) {
        switch (username) {
            case "repair" -> {
                certificate(project, staff, "低压电工作业证", "T31011519850214", 6, today.plusDays(23), now);
                certificate(project, staff, "高处作业证", "G31011519850214", 3, today.plusDays(52), now);
            }
            case "repair2" -> certificate(project, staff, "特种设备作业证（电梯）", "TS3101150088", 2, today.plusYears(2), now);
            case "control" -> certificate(project, staff, "消防设施操作员（中级）", "21150102406221", 4, today.minusDays(9), now);
            case "manager" -> certificate(project, staff, "物业项目经理培训合格证", "WY20190087", 7, null, now);
            case "butler" -> certificate(project, staff, "物业管理员（四级）", "0915003009401", 2, null, now);
            default -> {}
        }
    }

    private void certificate(
            UUID project, UUID staff, String name, String number, int years, @Nullable LocalDate expires, Instant now) {
        String issuer = expires == null ? "市物业管理行业协会" : "市应急管理局";
        LocalDate issued = LocalDate.ofInstant(now, ZONE).minusYears(years);
        certificates.add(
                project, staff, Ids.next(), new Certificate(name, number, issuer, issued, expires), null, ZONE, now);
    }
}
