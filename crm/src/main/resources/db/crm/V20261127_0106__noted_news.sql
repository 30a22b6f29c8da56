-- The business changes often: its news are noted with the change, and told a moment later.
drop trigger product_tell_pages on crm.product;
drop trigger publication_tell_pages on crm.publication;
drop trigger text_code_tell_pages on crm.text_code;
drop trigger party_tell_pages on crm.party;
drop trigger party_site_tell_pages on crm.party;

create trigger product_tell_pages after insert or update or delete on crm.product
    for each row execute function tenancy.note('simsite_pages', 'tenant_id');
create trigger publication_tell_pages after insert or update or delete on crm.publication
    for each row execute function tenancy.note('simsite_pages', 'tenant_id');
create trigger text_code_tell_pages after insert or update or delete on crm.text_code
    for each row execute function tenancy.note('simsite_pages', 'tenant_id');
-- Of a customer only her name and whose site it is are public; most customers come without a site.
create trigger party_tell_pages after delete or update of name, site_slug on crm.party
    for each row execute function tenancy.note('simsite_pages', 'tenant_id');
create trigger party_site_tell_pages after insert on crm.party
    for each row when (new.site_slug is not null) execute function tenancy.note('simsite_pages', 'tenant_id');
