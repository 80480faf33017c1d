-- Token buckets of the throttles. Unlogged: after a crash all are full.
create unlogged table platform.throttle (
    id         text primary key,
    state      bytea,
    expires_at bigint
) with (fillfactor = 50);
grant select, insert, update, delete on platform.throttle to shouwen_app;

-- Browsers a person has signed in with, so that guesses made elsewhere do not block them.
create table platform.known_device (
    account_id  uuid not null references platform.account,
    device_hash text not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    primary key (account_id, device_hash)
);
grant select, insert, update, delete on platform.known_device to shouwen_app;

drop table platform.sign_in_failure;
