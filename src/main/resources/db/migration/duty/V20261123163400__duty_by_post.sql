-- Finds the first sign-on of a post.
create index sign_on_of_post on duty.sign_on (project_id, post_id, on_at);
-- The notes of a project, newest first.
create index handover_by_time on duty.handover (project_id, id desc);
create index duty_gap_by_time on duty.gap (project_id, begins_at);
