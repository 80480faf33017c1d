-- Published: the household that lives in a house now.
create view estate.present_household with (security_invoker = true) as
    select k.project_id, k.id as household_id, h.id as house_id, h.code as house_code, h.label as house_label, h.sort_key
    from estate.household k
    join estate.house h on h.project_id = k.project_id and h.id = k.house_id
    where k.moved_out_on is null;

grant select on estate.present_household to shouwen_app;
