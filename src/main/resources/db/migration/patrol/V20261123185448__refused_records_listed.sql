create index refused_record_newest on patrol.refused_record (project_id, recorded_at desc, id desc);
