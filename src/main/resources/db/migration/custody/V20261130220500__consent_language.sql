-- The language in which a household wants to be written to, as it said with its consent.
alter table custody.consent add column language text not null default 'zh' check (language in ('zh', 'en'));
grant update (language) on custody.consent to shouwen_app;
