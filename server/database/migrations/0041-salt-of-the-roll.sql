-- With each line of the roll a random word that nobody else knows goes into the chain: without it, whoever knows the number
-- of an account could try it against the heads that are told while people vote. Lines of before have none.
alter table round_roll add column salt text not null default '';
