package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's staff files: everybody studied something, one butler at a vocational school only. */
@Component
class DemoFiles implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, Education> COURSES = Map.of(
            "butler", course(EducationLevel.COLLEGE, StudyField.HOTEL, "江南职业技术学院", 2019),
            "butler2", course(EducationLevel.VOCATIONAL, StudyField.TOURISM, "滨海旅游学校", 2016),
            "desk", course(EducationLevel.COLLEGE, StudyField.TOURISM, "江南职业技术学院", 2021),
            "control", course(EducationLevel.HIGH, StudyField.OTHER, "城东中学", 2008),
            "repair", course(EducationLevel.VOCATIONAL, StudyField.ENGINEERING, "机电工程学校", 2003),
            "supervisor", course(EducationLevel.BACHELOR, StudyField.PROPERTY, "华东师范学院", 2014),
            "manager", course(EducationLevel.BACHELOR, StudyField.ENGINEERING, "城建大学", 2009),
            "quality", course(EducationLevel.MASTER, StudyField.MANAGEMENT, "城建大学", 2015));

    private static final Education USUAL = course(EducationLevel.COLLEGE, StudyField.MANAGEMENT, "江南职业技术学院", 2017);

    private final StaffDirectory staff;
    private final StaffFiles files;
    private final Educations educations;
    private final Certificates certificates;
    private final Qualification qualification;
    private final DemoAccounts accounts;

    DemoFiles(
            StaffDirectory staff,
            StaffFiles files,
            Educations educations,
            Certificates certificates,
            Qualification qualification,
            DemoAccounts accounts) {
        this.staff = staff;
        this.files = files;
        this.educations = educations;
        this.certificates = certificates;
        this.qualification = qualification;
        this.accounts = accounts;
    }

    private static Education course(EducationLevel level, StudyField field, String school, int year) {
        return new Education(level, true, field, school, year);
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public void load(Instant now) {
        Map<UUID, Education> courses = new HashMap<>();
        COURSES.forEach((username, course) -> courses.put(accounts.id(username), course));
        for (UUID project : Set.of(PROJECT, OTHER_PROJECT)) {
            staff.list(project).forEach(person -> {
                educations.add(project, person.id(), Ids.next(), courses.getOrDefault(person.id(), USUAL));
                if (person.post().contains("管家")) {
                    telephone(project, person, now);
                }
            });
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        certificate("repair", "低压电工作业证", "T31011519850214", 6, today.plusDays(23), now);
        certificate("repair", "高处作业证", "G31011519850214", 3, today.plusDays(52), now);
        certificate("repair2", "特种设备作业证（电梯）", "TS3101150088", 2, today.plusYears(2), now);
        certificate("control", "消防设施操作员（中级）", "21150102406221", 4, today.minusDays(9), now);
        certificate("manager", "物业项目经理培训合格证", "WY20190087", 7, null, now);
        certificate("butler", "物业管理员（四级）", "0915003009401", 2, null, now);
        new Scope(Set.of(PROJECT), accounts.actor("manager"), null)
                .run(() -> qualification.filledAllTheSame(PROJECT, accounts.id("butler2"), "五年一线经验，业户认可，先由他担任。", now));
    }

    /** Butlers have one that residents are told. */
    private void telephone(UUID project, StaffMember butler, Instant now) {
        StaffFiles.Saved saved = files.saved(project, butler.id()).orElseThrow();
        StaffDraft before = saved.draft();
        String number =
                "021-5077 88" + before.number().substring(before.number().length() - 2);
        files.change(
                project,
                butler.id(),
                before,
                new StaffDraft(before.name(), before.number(), before.phone(), before.post(), number, before.roles()),
                saved.version(),
                now);
    }

    private void certificate(
            String username, String name, String number, int years, @Nullable LocalDate expires, Instant now) {
        String issuer = expires == null ? "市物业管理行业协会" : "市应急管理局";
        LocalDate issued = LocalDate.ofInstant(now, ZONE).minusYears(years);
        certificates.add(
                PROJECT,
                accounts.id(username),
                Ids.next(),
                new Certificate(name, number, issuer, issued, expires),
                null,
                ZONE,
                now);
    }
}
