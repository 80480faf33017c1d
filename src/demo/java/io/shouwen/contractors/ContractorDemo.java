package io.shouwen.contractors;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The demo's companies: lifts, waterproofing, gas, intercom; two of their people can sign in. */
@Component
class ContractorDemo implements DemoData {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Companies companies;
    private final Workers workers;
    private final WorkerCertificates certificates;
    private final Accounts accounts;

    ContractorDemo(Companies companies, Workers workers, WorkerCertificates certificates, Accounts accounts) {
        this.companies = companies;
        this.workers = workers;
        this.certificates = certificates;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        UUID lifts =
                company("沪梯电梯维保有限公司", "91310000MA1K00010", "蒋维", "13800002001", "400-820-1101", Trade.LIFT, "", today);
        UUID mechanic = person("contractor", lifts, "蒋维", "13800002001", Trade.LIFT, now);
        certificates.add(
                PROJECT,
                mechanic,
                Ids.next(),
                new WorkerCertificate("特种设备作业人员证（电梯修理）", "T3101052024", today.plusMonths(14)));
        person("contractor2", lifts, "罗志平", "13800002002", Trade.LIFT, now);
        UUID roofs = company(
                "申固防水工程有限公司", "91310000MA1K00020", "曹建军", "13800002003", "", Trade.MASONRY, "屋面、地下室外墙、卫生间防水", today);
        person("contractor3", roofs, "曹建军", "13800002003", Trade.MASONRY, now);
        UUID gas = company("浦东燃气服务站", "91310000MA1K00030", "施海波", "13800002004", "962777", Trade.GAS, "", today);
        person("contractor4", gas, "施海波", "13800002004", Trade.GAS, now);
        UUID intercom = company(
                "联讯弱电工程有限公司",
                "91310000MA1K00040",
                "叶晨",
                "13800002005",
                "021-58000115",
                Trade.LOW_VOLTAGE,
                "对讲、门禁、道闸",
                today);
        person("contractor5", intercom, "叶晨", "13800002005", Trade.LOW_VOLTAGE, now);
    }

    /** @param code without the check character */
    private UUID company(
            String name,
            String code,
            String contact,
            String phone,
            String emergency,
            Trade trade,
            String warranty,
            LocalDate today) {
        return companies.insert(
                PROJECT,
                new Company(
                        name,
                        new CreditCode(code + CreditCode.check(code + "0")),
                        contact,
                        phone,
                        emergency,
                        List.of(trade),
                        warranty,
                        today.minusMonths(8),
                        today.plusMonths(16)));
    }

    private UUID person(String username, UUID company, String name, String phone, Trade trade, Instant now) {
        UUID id = accounts.open(username, name, DemoData.PASSWORD, true, now);
        workers.insert(PROJECT, id, company, new Worker(name, phone, List.of(trade)), Actor.SYSTEM, now);
        accounts.grant(id, PROJECT, Role.CONTRACTOR, now);
        return id;
    }
}
