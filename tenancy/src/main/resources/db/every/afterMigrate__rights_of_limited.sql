-- What the application's role may do, simsite_limited may: the role a transaction takes whose staff see their own or
-- their team's customers. It cannot inherit those rights, for the policies of simsite_app would come with them.
do $$
declare
    given record;
begin
    execute 'revoke all on all tables in schema ${flyway:defaultSchema} from simsite_limited';
    for given in
        with of_schema as (select oid, nspname, nspacl from pg_namespace where nspname = '${flyway:defaultSchema}')
        select a.privilege_type as may, 'schema ' || quote_ident(n.nspname) as what
            from of_schema n, aclexplode(n.nspacl) a where a.grantee = 'simsite_app'::regrole
        union all
        select a.privilege_type, (case c.relkind when 'S' then 'sequence ' else 'table ' end) || c.oid::regclass
            from of_schema n join pg_class c on c.relnamespace = n.oid, aclexplode(c.relacl) a
            where a.grantee = 'simsite_app'::regrole
        union all
        select a.privilege_type || ' (' || quote_ident(t.attname) || ')', 'table ' || c.oid::regclass
            from of_schema n join pg_class c on c.relnamespace = n.oid join pg_attribute t on t.attrelid = c.oid,
                aclexplode(t.attacl) a where a.grantee = 'simsite_app'::regrole
        union all
        select a.privilege_type, 'function ' || p.oid::regprocedure
            from of_schema n join pg_proc p on p.pronamespace = n.oid, aclexplode(p.proacl) a
            where a.grantee = 'simsite_app'::regrole
    loop
        execute format('grant %s on %s to simsite_limited', given.may, given.what);
    end loop;
end $$;
