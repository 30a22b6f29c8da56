-- Two roles in place of one rule for both kinds of sight. The application's own role sees all customers if it says so,
-- and nobody's otherwise: asked once a statement, and no part of a plan. Whoever sees her own or her team's works as
-- simsite_limited, which keeps the ranges that the planner looks through to the indexes. (With one rule, each statement
-- of those who see all paid for the others': a list of fifty took twice as long in the database.)
do $$
declare
    guarded record;
begin
    for guarded in
        select c.relname as name, p.polname as policy, pg_get_expr(p.polqual, p.polrelid) as rule, a.attname as party
        from pg_policy p join pg_class c on c.oid = p.polrelid
        left join pg_attribute a on a.attrelid = c.oid and a.attname in ('party_id', 'author_id')
        where c.relnamespace = 'crm'::regnamespace and p.polname = c.relname || '_sight'
    loop
        execute format('alter policy %I on crm.%I using ((select crm.sees_all()))', guarded.policy, guarded.name);
        if guarded.name = 'party' then
            execute format('create policy party_limited on crm.party as restrictive to simsite_limited using (%s)', guarded.rule);
        elsif guarded.party is not null then
            execute format(
                'create policy %1$I on crm.%2$I as restrictive to simsite_limited using (%3$I is null or exists '
                '(select from crm.party p where p.tenant_id = %2$I.tenant_id and p.id = %2$I.%3$I))',
                guarded.name || '_limited', guarded.name, guarded.party);
        end if;
    end loop;
end $$;
create policy publication_decision_limited on crm.publication_decision as restrictive to simsite_limited using (
    exists (select from crm.publication p where p.tenant_id = publication_decision.tenant_id and p.id = publication_id));

-- "all" is no sight of a limited transaction: nothing is seen then.
create or replace function crm.sight_from() returns uuid language sql stable as $$
    select nullif(split_part(nullif(current_setting('simsite.sight', true), 'all'), ' ', 1), '')::uuid $$;
create or replace function crm.sight_to() returns uuid language sql stable as $$
    select nullif(split_part(nullif(current_setting('simsite.sight', true), 'all'), ' ', 1), '')::uuid $$;
