-- A house by its place carries its names.
create or replace view estate.house_place with (security_invoker = true) as
    select h.project_id, h.id as house_id, h.floor, u.id as unit_id, u.code as unit_code, b.code as building_code,
           h.code as house_code, h.label as house_label
    from estate.house h
    join estate.unit u on u.project_id = h.project_id and u.id = h.unit_id
    join estate.building b on b.project_id = u.project_id and b.id = u.building_id;
