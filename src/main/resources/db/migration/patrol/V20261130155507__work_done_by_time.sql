-- Questions about work done, such as litter picked up, are one in nine answers and measured by time.
create index answer_done_by_time on patrol.answer (project_id, at) where question = 'DONE';
