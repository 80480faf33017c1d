-- What hangs on a repair is seen by those who see its ticket, as the ticket is.
call tickets.protect_rows('repairs.repair', 'id');
call tickets.protect_rows('repairs.step', 'repair_id');
call tickets.protect_rows('repairs.dispatch', 'repair_id');
call tickets.protect_rows('repairs.helper', 'repair_id');
call tickets.protect_rows('repairs.appointment', 'repair_id');
call tickets.protect_rows('repairs.pause', 'repair_id');
call tickets.protect_rows('repairs.completion', 'repair_id');
call tickets.protect_rows('repairs.approval', 'repair_id');
call tickets.protect_rows('repairs.photo', 'repair_id');
call tickets.protect_rows('repairs.clock', 'repair_id');
call tickets.protect_rows('repairs.diagnosis', 'repair_id');
call tickets.protect_rows('repairs.warranty', 'repair_id');
call tickets.protect_rows('repairs.urging', 'repair_id');
call tickets.protect_rows('repairs.quotation', 'repair_id');
call tickets.protect_rows('repairs.bill', 'repair_id');
call tickets.protect_rows('repairs.approval_link', 'repair_id');
