-- Calls are matched by the digits only; the extension distinguishes people behind one number.
alter table estate.resident_phone
    add column extension text not null default '' check (extension ~ '^[0-9]{0,6}$'),
    add column written text not null
        generated always as (digits || case when extension = '' then '' else '-' || extension end) stored,
    drop constraint resident_phone_pkey,
    add primary key (project_id, resident_id, digits, extension);
