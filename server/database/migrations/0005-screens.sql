-- What lies over every picture of a meeting (countdown, message, name strip, theme), and the pictures of its second and third screen.
alter table meeting add column screens jsonb;
