-- When a kiosk or a board last asked for its page, to half a minute.
alter table queue.device add column seen_at timestamptz;
