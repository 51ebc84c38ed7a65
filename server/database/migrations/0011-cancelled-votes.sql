-- A vote started by mistake may be cancelled; it keeps its place in the history and says why.
alter table poll drop constraint poll_state_check;
alter table poll
  add constraint poll_state_check check (state in ('open', 'counted', 'revealed', 'cancelled')),
  add column because text,
  add constraint poll_cancelled_check check ((state = 'cancelled') = (because is not null) and (state <> 'cancelled' or count is null));
