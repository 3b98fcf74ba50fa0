-- Who asks for a message when he is nearly up already is told when he is called: to be told at once would be of no use.
alter table queue.text_wish add column at_call boolean not null default false;
