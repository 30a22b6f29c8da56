-- Whether all are seen is asked once a statement instead of once a row, on the tables that hang on a customer: a list of
-- fifty read two hundred rows. (Customers themselves keep their range, through which the planner looks to their indexes.)
do $$
declare
    hanging record;
begin
    for hanging in
        select c.relname as name, a.attname as party from pg_policy p
        join pg_class c on c.oid = p.polrelid and p.polname = c.relname || '_sight'
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('party_id', 'author_id')
        where c.relnamespace = 'crm'::regnamespace
    loop
        execute format(
            'alter policy %1$I on crm.%2$I using ((select crm.sees_all()) or %3$I is null or exists '
            '(select from crm.party p where p.tenant_id = %2$I.tenant_id and p.id = %2$I.%3$I))',
            hanging.name || '_sight', hanging.name, hanging.party);
    end loop;
end $$;
alter policy publication_decision_sight on crm.publication_decision using ((select crm.sees_all())
    or exists (select from crm.publication p where p.tenant_id = publication_decision.tenant_id and p.id = publication_id));
