package io.shouwen.world;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One record of each kind in 云庭, the project next door, all made once. Whatever can be read of them says 隔邻, so that
 * a page which shows it to somebody else gives itself away.
 */
@Component
@ConditionalOnProperty("shouwen.world")
public class NextDoor {

    /** What every text next door says. */
    public static final String MARK = "隔邻";

    /** Somebody who holds every role there, and none anywhere else. */
    public static final String EVERYTHING = "nextdoor";

    public static final String FOLLOWED = "followed-next-door-12345678";
    public static final String LINE = "line-next-door-123456789012";

    private static final UUID THERE = World.OTHER_PROJECT;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final World world;
    private @Nullable Map<String, UUID> things;

    NextDoor(JdbcClient jdbc, TransactionOperations transaction, World world) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.world = world;
    }

    /** The ids by what they are of: {@code ticket}, {@code house} ... */
    public synchronized Map<String, UUID> things() {
        if (things == null) {
            UUID house = world.household(THERE, "99-1-901", "隔邻老王", "13711119901");
            things = new Scope(Set.of(THERE), Actor.SYSTEM, null)
                    .call(() -> transaction.execute(status -> built(house)));
        }
        return things;
    }

    private Map<String, UUID> built(UUID house) {
        Map<String, UUID> made = new LinkedHashMap<>();
        made.put("house", house);
        made.put("resident", jdbc.sql("""
                        select r.id from estate.resident r join estate.household h on h.id = r.household_id
                        where h.house_id = ?""").param(house).query(UUID.class).single());
        people(made);
        district(made);
        roster(made);
        patrol(made);
        breaches(made);
        desk(made);
        waitingParcel(made);
        custody(made);
        contractors(made);
        repairs(made);
        make(made, "phrase", """
                standard.phrase (project_id, id, version, occasion, time_of_day, language, use, text, written_by, written_at)
                values (?, ?, 1, 'RING', 'ANY', 'ZH', 'USED', '隔邻您好', ?, now())""", made.get("staff"));
        make(made, "vehicle", "estate.vehicle (project_id, id, house_id, plate) values (?, ?, ?, '沪A99901')", house);
        make(made, "instruction", """
                estate.instruction (project_id, id, house_id, kind, text, from_on, told_by, recorded_by, recorded_at)
                values (?, ?, ?, 'AWAY', '隔邻出门', '2026-01-01', '隔邻老王', ?, now())""", house, made.get("staff"));
        make(made, "import", """
                estate.import (project_id, id, file_name, state, uploaded_by, uploader, uploaded_at, beat_at)
                values (?, ?, '隔邻.xlsx', 'checked', gen_random_uuid(), '隔邻', now(), now())""");
        make(made, "saved-view", """
                console.saved_view (project_id, id, owner_id, name, path, query, shared, made_at)
                values (?, ?, ?, '隔邻视图', 'tickets', 'tab=all', true, now())""", made.get("staff"));
        make(made, "message", """
                platform.message (project_id, id, channel, kind, address, source, message_key, arguments, href, state,
                    made_at, next_at)
                values (?, ?, 'SMS', 'NEWS', '13711119901', 'next door', 'messages.open', '{}', '', 'FAILED', now(), now())""");
        make(made, "place", "custody.place (project_id, id, kind, code, name) values (?, ?, 'CABINET', 'NK', '隔邻柜')");
        UUID count = make(made, "count", """
                custody.count_session (project_id, id, place_id, begun_by, begun_at, recorded_at)
                values (?, ?, ?, ?, now(), now())""", made.get("place"), made.get("staff"));
        make(made, "second-count", """
                custody.count_session (project_id, id, thing_kind, begun_by, begun_at, recorded_at)
                values (?, ?, 'ITEM', ?, now(), now())""", made.get("staff"));
        make(made, "count-scan", """
                custody.count_scan (project_id, id, count_id, code, by_id, happened_at, recorded_at)
                values (?, ?, ?, 'ND-NOBODY', ?, now(), now())""", count, made.get("staff"));
        UUID complaint = ticket(made, "complaint", "COMPLAINT", "CALL");
        jdbc.sql("insert into complaints.complaint (project_id, id, words, opened_at) values (?, ?, '隔邻太吵', now())")
                .params(THERE, complaint)
                .update();
        jdbc.sql("""
                insert into complaints.rise (project_id, complaint_id, seq, level, why, reason, at, answer_by, solve_by)
                values (?, ?, 0, 0, 'INTAKE', '', now(), now() + interval '1 hour', now() + interval '1 day')""").params(THERE, complaint).update();
        jdbc.sql("""
                insert into complaints.answer (project_id, id, complaint_id, channel, text, by_id, at)
                values (?, gen_random_uuid(), ?, 'LETTER', '隔邻您好', ?, now())""").params(THERE, complaint, made.get("staff")).update();
        make(made, "file", """
                platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('a', 64), '隔邻.pdf', 'application/pdf', 1, gen_random_uuid(), now())""");
        return made;
    }

    private void people(Map<String, UUID> made) {
        UUID all = person(made, "staff", EVERYTHING, Role.values());
        UUID other = person(made, "colleague", "nextdoor2", Role.BUTLER, Role.DESK, Role.HEAD);
        make(made, "certificate", "staff.certificate (project_id, id, staff_id, name) values (?, ?, ?, '隔邻证')", other);
        make(made, "education", """
                staff.education (project_id, id, staff_id, level, full_time, field)
                values (?, ?, ?, 'COLLEGE', true, 'PROPERTY')""", other);
        UUID device = Ids.next();
        jdbc.sql("""
                insert into platform.device (id, account_id, name, kept_at, token_hash, turned_at, used_at)
                values (?, ?, '隔邻手机', now(), 'next door', now(), now())""").params(device, other).update();
        made.put("device", device);
        make(
                made,
                "department",
                "staff.department (project_id, id, kind, name, head_id) values (?, ?, 'OTHER', '隔邻部', ?)",
                all);
    }

    private void contractors(Map<String, UUID> made) {
        UUID company = Ids.next();
        jdbc.sql("insert into contractors.firm (id, credit_code, name) values (?, '91310000MA9Y999993', '隔邻电梯')")
                .param(company)
                .update();
        jdbc.sql("""
                insert into contractors.company (project_id, id, name, contact, phone, trades, from_on)
                values (?, ?, '隔邻电梯', '隔邻', '13711119903', '{LIFT}', '2026-01-01')""").params(THERE, company).update();
        made.put("contractor", company);
        UUID worker = Ids.next();
        jdbc.sql("""
                insert into platform.account (id, username, name, password_hash, must_change_password, opened_at)
                values (?, '13711119904', '隔邻师傅', 'none', true, now())""").param(worker).update();
        jdbc.sql("insert into platform.account_grant (account_id, project_id, role) values (?, ?, 'CONTRACTOR')")
                .params(worker, THERE)
                .update();
        jdbc.sql("""
                insert into contractors.worker (project_id, id, company_id, name, phone, trades, added_at, added_by)
                values (?, ?, ?, '隔邻师傅', '13711119904', '{LIFT}', now(), ?)""").params(THERE, worker, company, made.get("staff")).update();
        made.put("worker", worker);
        make(made, "paper", """
                contractors.worker_certificate (project_id, id, worker_id, name) values (?, ?, ?, '隔邻证')""", worker);
    }

    private UUID person(Map<String, UUID> made, String name, String username, Role... roles) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into platform.account (id, username, name, password_hash, must_change_password, opened_at)
                select ?, ?, ?, password_hash, false, now() from platform.account where username = 'yunting'""").params(id, username, "隔邻" + username).update();
        Arrays.stream(roles)
                .forEach(role -> jdbc.sql(
                                "insert into platform.account_grant (account_id, project_id, role) values (?, ?, ?)")
                        .params(id, THERE, role.name())
                        .update());
        jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                values (?, ?, ?, ?, '13711119902', '隔邻岗', '2025-01-01')""").params(THERE, id, username, "隔邻" + username).update();
        made.put(name, id);
        return id;
    }

    private void district(Map<String, UUID> made) {
        UUID district = make(made, "district", "district.district (project_id, id, name) values (?, ?, '隔邻片区')");
        UUID other = make(made, "second-district", "district.district (project_id, id, name) values (?, ?, '隔邻二片')");
        jdbc.sql("insert into district.area (project_id, district_id, building_code) values (?, ?, '99')")
                .params(THERE, district)
                .update();
        make(made, "quarter", "district.quarter (project_id, id, name) values (?, ?, '隔邻苑')");
        make(made, "hand-over", """
                district.hand_over
                    (project_id, id, from_district, to_district, reason, started_by, started_at, due_at)
                values (?, ?, ?, ?, '隔邻', ?, now(), now() + interval '1 day')""", other, other, made.get("staff"));
        jdbc.sql("""
                insert into district.poster (project_id, id, building_code, unit_code, hung_by, hung_at)
                values (?, ?, '99', '1', ?, now())""").params(THERE, Ids.next(), made.get("staff")).update();
    }

    private void roster(Map<String, UUID> made) {
        UUID post =
                make(made, "post", "roster.post (project_id, id, kind, name, needed) values (?, ?, 'OTHER', '隔邻岗', 1)");
        UUID me = made.get("staff");
        UUID other = made.get("colleague");
        UUID pattern = make(made, "pattern", """
                roster.shift_pattern (project_id, id, post_id, key, name, begins, ends)
                values (?, ?, ?, 'Z', '隔邻班', '07:00', '13:00')""", post);
        // A pattern of its own, for the other one has to be free to be closed.
        UUID walked = make(made, "walked-pattern", """
                roster.shift_pattern (project_id, id, post_id, key, name, begins, ends)
                values (?, ?, ?, 'Y', '隔邻二班', '13:00', '19:00')""", post);
        UUID rotation = make(made, "rotation", """
                roster.rotation (project_id, id, post_id, name, days, starts_on, cycle)
                values (?, ?, ?, '隔邻轮班', 'DAILY', '2027-03-01', array[cast(? as uuid)])""", post, walked);
        jdbc.sql("""
                insert into roster.rotation_member (project_id, rotation_id, staff_id, position) values (?, ?, ?, 0)""").params(THERE, rotation, me).update();
        UUID shift = make(made, "shift", """
                roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, published_at, pattern_id)
                values (?, ?, ?, ?, '2027-03-01', '2027-03-01 07:00Z', '2027-03-01 13:00Z', now(), ?)""", post, me, pattern);
        make(made, "leave", """
                roster.leave_request (project_id, id, staff_id, kind, from_day, to_day, reason, asked_at)
                values (?, ?, ?, 'SICK', '2027-04-01', '2027-04-02', '隔邻病了', now())""", other);
        make(made, "own-leave", """
                roster.leave_request (project_id, id, staff_id, kind, from_day, to_day, reason, asked_at)
                values (?, ?, ?, 'SICK', '2027-05-01', '2027-05-02', '隔邻病了', now())""", me);
        UUID others = make(made, "others-shift", """
                roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, published_at, pattern_id)
                values (?, ?, ?, ?, '2027-03-02', '2027-03-02 07:00Z', '2027-03-02 13:00Z', now(), ?)""", post, other, pattern);
        make(made, "swap", """
                roster.swap_request (project_id, id, asker_id, shift_id, colleague_id, reason, asked_at)
                values (?, ?, ?, ?, ?, '隔邻换一换', now())""", other, others, me);
        make(made, "own-swap", """
                roster.swap_request (project_id, id, asker_id, shift_id, colleague_id, reason, asked_at)
                values (?, ?, ?, ?, ?, '隔邻换一换', now())""", me, shift, other);
        make(made, "own-duty", """
                duty.sign_on (project_id, id, post_id, staff_id, on_at, until_at, how, place)
                values (?, ?, ?, ?, now(), now() + interval '1 hour', 'DESK', 'NOT_ASKED')""", post, me);
        UUID on = make(made, "duty", """
                duty.sign_on (project_id, id, post_id, staff_id, on_at, until_at, how, place)
                values (?, ?, ?, ?, now(), now() + interval '1 hour', 'DESK', 'NOT_ASKED')""", post, other);
        make(made, "note", """
                duty.handover (project_id, id, sign_on_id, post_id, given_by, given_at, words)
                values (?, ?, ?, ?, ?, now(), '隔邻交班')""", on, post, other);
    }

    private void patrol(Map<String, UUID> made) {
        UUID list = make(made, "checklist", """
                standard.checklist (project_id, id, purpose, name, made_at) values (?, ?, 'PATROL', '隔邻清单', now())""");
        UUID item = make(made, "item", """
                standard.checklist_item (project_id, id, checklist_id, position, text, questions, added_at)
                values (?, ?, ?, 1, '隔邻项', '{CLEAN}', now())""", list);
        make(
                made,
                "free-checklist",
                "standard.checklist (project_id, id, purpose, name, made_at) values (?, ?, 'PATROL', '隔邻空单', now())");
        UUID route = make(made, "route", """
                patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '隔邻路线', now())""", made.get("district"));
        UUID point = make(made, "checkpoint", """
                patrol.checkpoint (project_id, id, route_id, place, kind, checklist_id, code, made_at)
                values (?, ?, ?, '隔邻大堂', 'LOBBY', ?, 'ABCDEFGH', now())""", route, list);
        jdbc.sql("""
                insert into patrol.route_point (project_id, route_id, version, position, checkpoint_id)
                values (?, ?, 1, 1, ?)""").params(THERE, route, point).update();
        UUID window = make(made, "window", """
                patrol.time_window (project_id, id, name, starts, ends, since)
                values (?, ?, '隔邻时段', '08:00', '09:00', '2026-01-01')""");
        UUID round = make(made, "round", """
                patrol.round (project_id, id, route_id, district_id, window_id, day, starts_at, ends_at, planned_at)
                values (?, ?, ?, ?, ?, '2026-01-02', '2026-01-02 00:00Z', '2026-01-02 01:00Z', now())""", route, made.get("district"), window);
        UUID walk = make(made, "walk", """
                patrol.walk (project_id, id, round_id, route_id, version, by_id, device_id, started_at, recorded_at)
                values (?, ?, ?, ?, 1, ?, ?, now(), now())""", round, route, made.get("staff"), made.get("device"));
        make(made, "visit", """
                patrol.visit (project_id, id, walk_id, checkpoint_id, means, at, recorded_at)
                values (?, ?, ?, ?, 'QR', now(), now())""", walk, point);
        make(made, "refused", """
                patrol.refused_record
                    (project_id, id, record_id, kind, by_id, device_id, rule, content, content_hash, recorded_at)
                values (?, ?, gen_random_uuid(), 'VISIT', ?, ?, 'patrol.round.no-walk', '{}', 'x', now())""", made.get("staff"), made.get("device"));
        UUID found = ticket(made, "finding", "FINDING", "STAFF");
        jdbc.sql("""
                insert into patrol.finding (project_id, id, walk_id, checkpoint_id, item_id, question, place, found_by,
                    found_at, recorded_at, major)
                values (?, ?, ?, ?, ?, 'CLEAN', '隔邻大堂', ?, now(), now(), false)""").params(THERE, found, walk, point, item, made.get("staff")).update();
    }

    private void breaches(Map<String, UUID> made) {
        make(made, "authority", """
                breaches.authority (project_id, id, name, telephone, matters, added_by, added_at)
                values (?, ?, '隔邻城管', '02100000000', '', ?, now())""", made.get("staff"));
        for (String each : List.of(
                "breach",
                "dismissed-breach",
                "noticed-breach",
                "reported-breach",
                "answered-breach",
                "rectified-breach")) {
            UUID breach = ticket(made, each, "BREACH", "STAFF");
            jdbc.sql("insert into breaches.breach (project_id, id, opened_at) values (?, ?, now())")
                    .params(THERE, breach)
                    .update();
            step(breach, 1, "OPEN", "NONE", "OPENED", made);
            UUID known = step(breach, 2, "ESTABLISH", "OPENED", "ESTABLISHED", made);
            jdbc.sql("""
                    insert into breaches.particulars (project_id, id, breach_id, kind, offender, who, place)
                    values (?, ?, ?, 'NOISE', 'UNKNOWN', '隔邻', '隔邻大堂')""").params(THERE, known, breach).update();
            jdbc.sql("update breaches.breach set particulars_id = ? where project_id = ? and id = ?")
                    .params(known, THERE, breach)
                    .update();
        }
        UUID noticed = made.get("noticed-breach");
        UUID notice = step(noticed, 3, "SERVE", "ESTABLISHED", "NOTIFIED", made);
        jdbc.sql("""
                insert into breaches.notice
                    (project_id, id, breach_id, year, serial, time, addressee, text, served_at, rectify_by)
                values (?, ?, ?, 2026, 1, 1, '隔邻', repeat('隔邻整改', 10), now(), now() + interval '9 days')""").params(THERE, notice, noticed).update();
        for (String each : List.of("reported-breach", "answered-breach")) {
            UUID breach = made.get(each);
            UUID report = step(breach, 3, "REPORT", "ESTABLISHED", "REPORTED", made);
            jdbc.sql("""
                    insert into breaches.report
                        (project_id, id, breach_id, authority_id, authority, telephone, number, reported_at)
                    values (?, ?, ?, ?, '隔邻城管', '', '', now())""").params(THERE, report, breach, made.get("authority")).update();
        }
        step(made.get("answered-breach"), 4, "ANSWER", "REPORTED", "ANSWERED", made);
        step(made.get("rectified-breach"), 3, "RECTIFY", "ESTABLISHED", "RECTIFIED", made);
    }

    private UUID step(UUID breach, int number, String move, String before, String after, Map<String, UUID> made) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into breaches.step (project_id, id, breach_id, number, move, before, after, by_id, at, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, now(), '隔邻')""")
                .params(THERE, id, breach, number, move, before, after, made.get("staff"))
                .update();
        return id;
    }

    private void desk(Map<String, UUID> made) {
        ticket(made, "ticket", "REPAIR", "CALL");
        ticket(made, "second-ticket", "REPAIR", "CALL");
        jdbc.sql("""
                insert into tickets.open_report (project_id, ticket_id, lobby, sender, token_hash, at, expires_at)
                values (?, ?, '99-1', '', encode(sha256(convert_to(?, 'UTF8')), 'hex'), now(), now() + interval '9 days')""").params(THERE, made.get("ticket"), FOLLOWED).update();
        for (String held : List.of("held-report", "second-held-report")) {
            make(made, held, """
                    tickets.held_report (project_id, id, kind, words, house, name, phone, lobby, sender, token_hash,
                        photos_left, at, expires_at)
                    values (?, ?, 'REPAIR', '隔邻灯不亮', '', '隔邻老王', '13711119901', '99-1', '',
                        gen_random_uuid()::text, 0, now(), now() + interval '9 days')""");
        }
        UUID line = make(made, "line", """
                desk.line (project_id, id, name, number, token_hash, opened_at)
                values (?, ?, '隔邻热线', '02100000000', encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())""", LINE);
        for (String call : List.of("call", "second-call", "third-call")) {
            make(made, call, """
                    desk.call (project_id, id, line_id, call_key, direction, number, started_at, outcome, ringing)
                    values (?, ?, ?, ?, 'IN', '13711119901', now(), 'RINGING', '{}')""", line, "next door " + call);
        }
        make(made, "relay", """
                desk.relay (project_id, id, for_id, for_name, from_name, phone, text, urgent, taken_by, taken_by_name,
                    taken_at, due_at)
                values (?, ?, ?, '隔邻', '隔邻老王', '13711119901', '隔邻的话', false, ?, '隔邻', now(),
                    now() + interval '1 day')""", made.get("staff"), made.get("staff"));
        for (String visit : List.of("visit")) {
            make(
                    made,
                    visit,
                    "desk.visit (project_id, id, came_at, people, noted_by) values (?, ?, now(), 1, ?)",
                    made.get("staff"));
        }
        for (String promise : List.of("promise")) {
            make(made, promise, """
                    desk.promise (project_id, id, call_id, house_label, name, phone, text, made_by, made_at, due_at)
                    values (?, ?, ?, '', '隔邻老王', '13711119901', '隔邻回电', ?, now(), now() + interval '1 day')""", made.get("call"), made.get("staff"));
        }
        make(made, "leader", """
                desk.leader (project_id, id, name, title, level, greeting, added_by, added_at)
                values (?, ?, '隔邻总', '隔邻总', 'PROJECT', '', ?, now())""", made.get("staff"));
        make(made, "help-kind", """
                desk.help_kind (project_id, id, name, minutes, position) values (?, ?, '隔邻帮忙', 15, 1)""");
        make(made, "help", """
                desk.help (project_id, id, kind_id, kind, asked_by, phone, text, taken_by, taken_by_name, asked_at, due_at)
                values (?, ?, ?, '隔邻帮忙', '隔邻老王', '13711119901', '隔邻的箱子', ?, '隔邻', now(),
                    now() + interval '1 day')""", made.get("help-kind"), made.get("staff"));
        make(made, "call-back", """
                desk.call_back (project_id, id, number, missed_at, due_at)
                values (?, ?, '13711119901', now(), now() + interval '1 day')""");
    }

    private void waitingParcel(Map<String, UUID> made) {
        UUID house = made.get("house");
        UUID slot = null;
        String code = "NR";
        for (String kind : new String[] {"ROOM", "SHELF", "SLOT"}) {
            slot = make(made, "slot-" + kind, """
                    custody.place (project_id, id, parent_id, kind, code, capacity) values (?, ?, ?, ?, ?, nullif(?, 0))""", slot, kind, code, kind.equals("SLOT") ? 9 : 0);
            code += "-1";
        }
        UUID paper = make(made, "consent-paper", """
                platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('b', 64), '隔邻.png', 'image/png', 1, gen_random_uuid(), now())""");
        jdbc.sql("""
                insert into custody.consent_text (project_id, id, version, chinese, english, asks_anew, since, made_by)
                values (?, gen_random_uuid(), 1, repeat('隔邻同意', 10), repeat('隔邻 agree ', 10), false, now(), gen_random_uuid())
                on conflict do nothing""").param(THERE).update();
        UUID consent = make(made, "waiting-consent", """
                custody.consent (project_id, id, household_id, house_id, text_version, given_by, paper_id, given_at, taken_by)
                values (?, ?, (select id from estate.household where house_id = ?), ?, 1, '隔邻老王', ?, now(), ?)""", house, house, paper, made.get("staff"));
        UUID parcel = make(made, "waiting-parcel", """
                custody.thing (project_id, id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id)
                values (?, ?, 'PARCEL', 'ND00112233', '隔邻快递', ?, 1, 1, 1, 0, ?)""", house, slot);
        jdbc.sql("""
                insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id, by_kind,
                    by_id, happened_at, recorded_at)
                values (?, gen_random_uuid(), ?, 1, 'IN', 1, 1, 0, ?, 'STAFF', ?, now(), now())""").params(THERE, parcel, slot, made.get("staff")).update();
        jdbc.sql("""
                insert into custody.parcel (project_id, id, tracking, courier, addressee, phone, resident_id, house_id,
                    consent_id, lives_here, consented, agrees, whole, charges, called_at, begun_at, held_by, outcome, ended_at)
                values (?, ?, 'ND00112233', '隔邻速递', '隔邻老王', '13711119901', ?, ?, ?, true, true, true, true, false, now(),
                    now(), ?, 'TAKEN', now())""")
                .params(THERE, parcel, made.get("resident"), house, consent, made.get("staff"))
                .update();
        for (String name : new String[] {"open-parcel", "ready-parcel", "wrong-parcel", "mistaken-parcel"}) {
            String answers = name.equals("ready-parcel") ? "true" : "null";
            make(
                    made,
                    name,
                    """
                    custody.parcel (project_id, id, tracking, courier, addressee, resident_id, house_id, consent_id, lives_here,
                        consented, agrees, whole, charges, called_at, begun_at, held_by)
                    values (?, ?, ?, '隔邻速递', '隔邻老王', ?, ?, ?, true, true, %1$s, %2$s, not %1$s, now(), now(), ?)""".formatted(answers, name.equals("wrong-parcel") ? "false" : answers),
                    "ND-" + name.toUpperCase(java.util.Locale.ROOT),
                    made.get("resident"),
                    house,
                    consent,
                    made.get("staff"));
        }
        make(made, "announcement", """
                custody.announcement (project_id, id, tracking, house_id, addressee, announced_at, by_kind, by_id)
                values (?, ?, 'ND00445566', ?, '隔邻老王', now(), 'STAFF', ?)""", house, made.get("staff"));
        UUID unsigned = world.household(THERE, "99-1-903", "隔邻老李", "13711119906");
        made.put("unsigned-house", unsigned);
        jdbc.sql("insert into custody.pickup (project_id, id, due_at) values (?, ?, now() + interval '7 days')")
                .params(THERE, parcel)
                .update();
    }

    private void custody(Map<String, UUID> made) {
        UUID signature = make(made, "signature", """
                platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, repeat('b', 64), '隔邻签名.png', 'image/png', 1, gen_random_uuid(), now())""");
        UUID cabinet = make(
                made,
                "cabinet",
                "custody.place (project_id, id, kind, code, name) values (?, ?, 'CABINET', 'NXK', '隔邻柜')");
        UUID hook = make(made, "hook", """
                custody.place (project_id, id, parent_id, kind, code, capacity) values (?, ?, ?, 'HOOK', 'NXK-1', 99)""", cabinet);
        UUID key = make(made, "key", """
                custody.thing (project_id, id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id)
                values (?, ?, 'KEY', 'K-ND', '隔邻大门', ?, 3, 1, 3, 0, ?)""", made.get("house"), hook);
        step(key, "IN", 1, 3, 0, hook, null, null);
        jdbc.sql("insert into custody.key (project_id, id, house_label) values (?, ?, '隔邻')")
                .params(THERE, key)
                .update();
        make(made, "mandate", """
                custody.key_mandate (project_id, id, key_id, owner, owner_phone, purposes, staff, users, signed_id, by_id, given_at)
                values (?, ?, ?, '隔邻老王', '13711119901', '{REPAIR}', true, '{}', ?, ?, now())""", key, signature, made.get("staff"));
        UUID loan = step(key, "LEND", 2, 2, 1, hook, "1 day", signature);
        jdbc.sql("""
                insert into custody.key_loan (project_id, id, key_id, purpose, lender_id, lent_at, until_at, due_at)
                values (?, ?, ?, 'REPAIR', ?, now(), now() + interval '1 day', now() + interval '1 day')""").params(THERE, loan, key, made.get("staff")).update();
        made.put("loan", loan);
        made.put("step", loan);
        UUID room = make(made, "room", "custody.place (project_id, id, kind, code) values (?, ?, 'ROOM', 'NXR')");
        UUID shelf = make(
                made,
                "shelf",
                "custody.place (project_id, id, parent_id, kind, code) values (?, ?, ?, 'SHELF', 'NXR-1')",
                room);
        UUID slot = make(made, "slot", """
                custody.place (project_id, id, parent_id, kind, code, capacity) values (?, ?, ?, 'SLOT', 'NXR-1-1', 9)""", shelf);
        for (String kept : List.of("kept-item", "overdue-item")) {
            UUID item = make(
                    made,
                    kept,
                    """
                    custody.thing (project_id, id, kind, tag, label, house_id, pieces, seq, inside, abroad, place_id)
                    values (?, ?, 'ITEM', ?, '隔邻的包', ?, 1, 1, 1, 0, ?)""",
                    "J-" + kept.substring(0, 4).toUpperCase(java.util.Locale.ROOT),
                    made.get("house"),
                    slot);
            step(item, "IN", 1, 1, 0, slot, null, null);
            jdbc.sql("""
                    insert into custody.item (project_id, id, owner, owner_phone, received_by, received_at, until_at)
                    values (?, ?, '隔邻老王', '13711119901', ?, now() - interval '9 days', now() + cast(? as interval))""")
                    .params(THERE, item, made.get("staff"), kept.equals("kept-item") ? "3 days" : "-3 days")
                    .update();
        }
        make(made, "refused-good", """
                custody.refused_good (project_id, id, name, why, added_by, added_at)
                values (?, ?, '隔邻货', '不收', ?, now())""", made.get("staff"));
    }

    /** What paid repairs are made of: a price, a spare part, a quotation. */
    private void repairs(Map<String, UUID> made) {
        UUID item = make(made, "price", """
                repairs.price (project_id, item_id, id, version, use, kind, name, unit, fen, basis, starts_on, written_by,
                    written_at)
                values (?, ?, gen_random_uuid(), 1, 'LISTED', 'MATERIAL', '隔邻龙头', '个', 8800, '隔邻价目', current_date, ?, now())""", made.get("staff"));
        make(made, "part", """
                repairs.part (project_id, id, name, unit, price_item_id, added_by, added_at)
                values (?, ?, '隔邻龙头', '个', ?, ?, now())""", item, made.get("staff"));
        UUID quotation = make(made, "quotation", """
                repairs.quotation (project_id, id, repair_id, version, day, note, total_fen, drawn_by, drawn_at)
                values (?, ?, ?, 1, current_date, '隔邻报价', 8800, ?, now())""", made.get("ticket"), made.get("staff"));
        jdbc.sql("""
                insert into repairs.quotation_line (project_id, quotation_id, position, item_id, price_id, unit_fen, quantity, sum_fen)
                select project_id, ?, 1, item_id, id, fen, 1, fen from repairs.price where project_id = ? and item_id = ?""").params(quotation, THERE, item).update();
    }

    /** A step of a thing, the next after the one with the number before. */
    private UUID step(
            UUID thing,
            String movement,
            int seq,
            int inside,
            int abroad,
            UUID place,
            @Nullable String until,
            @Nullable UUID signature) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into custody.step (project_id, id, thing_id, seq, movement, pieces, inside, abroad, place_id, before_seq,
                    before_inside, before_abroad, until_at, person, phone, reason, signature_id, by_kind, happened_at,
                    recorded_at)
                select :project, :id, :thing, :seq, :movement, coalesce(abs(b.inside - :inside), :inside), :inside, :abroad,
                       :place, b.seq, b.inside, b.abroad, now() + cast(:until as interval), '隔邻老王', '13711119901', '隔邻',
                       :signature, 'STAFF', now(), now()
                from (select) n left join custody.step b
                    on b.project_id = :project and b.thing_id = :thing and b.seq = :seq - 1""")
                .param("project", THERE)
                .param("id", id)
                .param("thing", thing)
                .param("seq", seq)
                .param("movement", movement)
                .param("inside", inside)
                .param("abroad", abroad)
                .param("place", place)
                .param("until", until)
                .param("signature", signature)
                .update();
        return id;
    }

    private UUID ticket(Map<String, UUID> made, String name, String kind, String channel) {
        UUID ticket = make(made, name, """
                tickets.ticket (project_id, id, number, kind, channel, title, description, place, contact_name,
                    contact_phone, first_receiver_id, owner_id, owner_since, opened_at, due_at, due_rule, due_arguments)
                values (?, ?, ?, ?, ?, '隔邻的事', '', '隔邻', '隔邻老王', '13711119901', ?, ?, now(), now(),
                    now() + interval '9 days', 'tickets.due.hours', '{24,24}')""", "ND-" + name, kind, channel, made.get("staff"), made.get("staff"));
        if (kind.equals("REPAIR")) {
            jdbc.sql(
                            "insert into repairs.repair (project_id, id, common, signature, stage_at) values (?, ?, false, true, now())")
                    .params(THERE, ticket)
                    .update();
            jdbc.sql("""
                    insert into repairs.step (project_id, id, repair_id, seq, move, from_stage, to_stage, by_kind, at, recorded_at, words)
                    values (?, gen_random_uuid(), ?, 1, 'RECEIVE', '', 'RECEIVED', 'SYSTEM', now(), now(), '隔邻')""").params(THERE, ticket).update();
        }
        return ticket;
    }

    private UUID make(Map<String, UUID> made, String name, String row, @Nullable Object... more) {
        UUID id = Ids.next();
        JdbcClient.StatementSpec insert =
                jdbc.sql("insert into " + row).param(THERE).param(id);
        for (Object each : more) {
            insert = insert.param(each);
        }
        insert.update();
        made.put(name, id);
        return id;
    }
}
