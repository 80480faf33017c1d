-- Tags of keys begin with KEY, so that nobody takes K-0001 for the hook K-01.
alter table custody.tag_series drop constraint tag_series_prefix_check;
alter table custody.tag_series add check (prefix ~ '^[A-Z]{1,4}$');
