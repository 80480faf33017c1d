-- A phone that stays signed in. Only hashes of its tokens are stored.
create table platform.device (
    id          uuid primary key,
    account_id  uuid not null references platform.account,
    name        text not null check (length(name) between 1 and 120),
    kept_at     timestamptz not null,
    token_hash  text not null,
    former_hash text,
    turned_at   timestamptz not null,
    used_at     timestamptz not null
);
create index device_by_account on platform.device (account_id);

-- The end of a device: by whom (null: by the product) and why.
create table platform.device_end (
    device_id uuid primary key references platform.device,
    at        timestamptz not null,
    by_id     uuid references platform.account,
    why       text not null check (why in ('REVOKED', 'SIGNED_OUT', 'PASSWORD', 'OTHER_PERSON', 'STOLEN'))
);

grant select, insert, update on platform.device to shouwen_app;
grant select, insert on platform.device_end to shouwen_app;
