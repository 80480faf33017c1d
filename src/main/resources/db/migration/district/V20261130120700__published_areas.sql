-- Published: the buildings and units of the districts; a unit's own entry goes before its building's, whose unit_code is empty.
create view district.district_area with (security_invoker = true) as
    select project_id, district_id, building_code, unit_code from district.area;

grant select on district.district_area to shouwen_app;
