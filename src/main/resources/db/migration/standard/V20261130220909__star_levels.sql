-- What a star level asks in an item from a moment on: of the facts that hold, the one with the latest moment counts.
-- Without a number nothing is asked. Never changed and never written after it began to hold, so that what applied stays.
create table standard.star_value (
    id         uuid primary key,
    level      text not null,
    item       text not null,
    number     int check (number between 1 and 1440),
    unit       text,
    confirmed  boolean not null, -- false: shipped, from a weak source
    valid_at   timestamptz not null,
    written_at timestamptz not null,
    written_by uuid, -- null: shipped
    check ((number is null) = (unit is null)),
    check (valid_at >= written_at)
);
create index star_value_by_level on standard.star_value (level, item, valid_at);
grant select, insert on standard.star_value to shouwen_app;

-- The level that a project takes from a moment on. Like the project's name it is no secret of the project.
create table standard.star_taken (
    project_id uuid not null,
    id         uuid not null,
    level      text not null,
    valid_at   timestamptz not null,
    written_at timestamptz not null,
    written_by uuid,
    primary key (project_id, id),
    check (valid_at >= written_at)
);
create index star_taken_by_time on standard.star_taken (project_id, valid_at desc, written_at desc, id desc);
grant select, insert on standard.star_taken to shouwen_app;

-- What a project asks of itself from a moment on, stricter than its level. Without a number the level's value counts again.
create table standard.star_own_value (
    project_id uuid not null,
    id         uuid not null,
    item       text not null,
    number     int check (number between 1 and 1440),
    unit       text,
    valid_at   timestamptz not null,
    written_at timestamptz not null,
    written_by uuid not null,
    primary key (project_id, id),
    check ((number is null) = (unit is null)),
    check (valid_at >= written_at)
);
call platform.protect('standard.star_own_value', 'select, insert');

-- The shipped values a group starts from. What the sources leave open is left open.
insert into standard.star_value (id, level, item, number, unit, confirmed, valid_at, written_at)
select gen_random_uuid(), level, item, number, unit, confirmed, since::timestamp at time zone 'Asia/Shanghai',
    since::timestamp at time zone 'Asia/Shanghai'
from (values
    ('TRADE_THREE', 'HOTLINE', 8, 'HOURS_A_DAY', true, date '2004-01-06'),
    ('TRADE_TWO', 'HOTLINE', 16, 'HOURS_A_DAY', true, date '2004-01-06'),
    ('TRADE_ONE', 'HOTLINE', 24, 'HOURS_A_DAY', true, date '2004-01-06'),
    ('THREE_STARS', 'HOTLINE', 24, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('FOUR_STARS', 'HOTLINE', 24, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('FIVE_STARS', 'HOTLINE', 24, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('THREE_STARS', 'RECEPTION', 8, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('FOUR_STARS', 'RECEPTION', 8, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('FIVE_STARS', 'RECEPTION', 12, 'HOURS_A_DAY', true, date '2026-01-01'),
    ('FIVE_STARS', 'URGENT_NOTICE', 30, 'MINUTES', true, date '2026-01-01'),
    ('TRADE_TWO', 'URGENT_REPAIR_ON_SPOT', 60, 'MINUTES', true, date '2004-01-06'),
    ('TRADE_ONE', 'URGENT_REPAIR_ON_SPOT', 30, 'MINUTES', true, date '2004-01-06'),
    ('THREE_STARS', 'URGENT_REPAIR_ON_SPOT', 20, 'MINUTES', true, date '2026-01-01'),
    ('FOUR_STARS', 'URGENT_REPAIR_ON_SPOT', 20, 'MINUTES', true, date '2026-01-01'),
    ('FIVE_STARS', 'URGENT_REPAIR_ON_SPOT', 15, 'MINUTES', false, date '2026-01-01'),
    ('THREE_STARS', 'REPAIR_DONE', 2, 'DAYS', true, date '2026-01-01'),
    ('FOUR_STARS', 'REPAIR_DONE', 1, 'DAYS', true, date '2026-01-01'),
    ('THREE_STARS', 'COMPLAINT_ANSWERED', 2, 'DAYS', true, date '2026-01-01'),
    ('FOUR_STARS', 'COMPLAINT_ANSWERED', 2, 'DAYS', true, date '2026-01-01'),
    ('FIVE_STARS', 'COMPLAINT_SOLVED', 24, 'HOURS', true, date '2026-01-01'),
    ('FIVE_STARS', 'COMPLAINTS_SETTLED', 95, 'PERCENT', false, date '2026-01-01'),
    ('FIVE_STARS', 'OPINION_ANSWERED', 12, 'HOURS', true, date '2026-01-01'),
    ('THREE_STARS', 'HOUSEHOLDS_CONTACTED', 70, 'PERCENT', true, date '2026-01-01'),
    ('FOUR_STARS', 'HOUSEHOLDS_CONTACTED', 80, 'PERCENT', true, date '2026-01-01'),
    ('TRADE_TWO', 'OPINIONS_ASKED', 1, 'TIMES_A_YEAR', true, date '2004-01-06'),
    ('TRADE_ONE', 'OPINIONS_ASKED', 1, 'TIMES_A_YEAR', true, date '2004-01-06'),
    ('THREE_STARS', 'OPINIONS_ASKED', 2, 'TIMES_A_YEAR', true, date '2026-01-01'),
    ('FOUR_STARS', 'OPINIONS_ASKED', 4, 'TIMES_A_YEAR', true, date '2026-01-01'),
    ('TRADE_THREE', 'SATISFIED', 70, 'PERCENT', true, date '2004-01-06'),
    ('TRADE_TWO', 'SATISFIED', 75, 'PERCENT', true, date '2004-01-06'),
    ('TRADE_ONE', 'SATISFIED', 80, 'PERCENT', true, date '2004-01-06'),
    ('THREE_STARS', 'SATISFIED', 90, 'PERCENT', true, date '2026-01-01'),
    ('FOUR_STARS', 'SATISFIED', 90, 'PERCENT', true, date '2026-01-01'),
    ('THREE_STARS', 'DISSATISFIED_FOLLOWED_UP', 80, 'PERCENT', true, date '2026-01-01'),
    ('FOUR_STARS', 'DISSATISFIED_FOLLOWED_UP', 90, 'PERCENT', true, date '2026-01-01'),
    ('THREE_STARS', 'DISSATISFIED_MENDED', 90, 'PERCENT', true, date '2026-01-01'),
    ('FOUR_STARS', 'DISSATISFIED_MENDED', 90, 'PERCENT', true, date '2026-01-01'),
    ('TRADE_THREE', 'STAIRWELL_ROUND', 7, 'DAYS', true, date '2004-01-06'),
    ('TRADE_TWO', 'STAIRWELL_ROUND', 3, 'DAYS', true, date '2004-01-06'),
    ('TRADE_ONE', 'STAIRWELL_ROUND', 1, 'DAYS', true, date '2004-01-06'),
    ('THREE_STARS', 'ACCOUNTS_PUBLISHED', 1, 'TIMES_A_YEAR', true, date '2026-01-01'),
    ('FOUR_STARS', 'ACCOUNTS_PUBLISHED', 2, 'TIMES_A_YEAR', true, date '2026-01-01')
) shipped (level, item, number, unit, confirmed, since);
