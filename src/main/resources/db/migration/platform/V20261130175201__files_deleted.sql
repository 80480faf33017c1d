-- Files that are kept for a set time are deleted; the content goes when no file of any project has it any more.
grant delete on platform.file to shouwen_app;

create function platform.content_used(hash text) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from platform.file where sha256 = hash)
$$;
revoke all on function platform.content_used(text) from public;
grant execute on function platform.content_used(text) to shouwen_app;
create index file_by_content on platform.file (sha256);
