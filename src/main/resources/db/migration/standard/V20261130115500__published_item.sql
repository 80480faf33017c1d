-- Published: what checklists ask for, retired items too; text is empty where the item is a preset.
create view standard.asked_item with (security_invoker = true) as
    select project_id, id, checklist_id, position, preset, text, questions, clause, added_at, retired_at
    from standard.checklist_item;

grant select on standard.asked_item to shouwen_app;
