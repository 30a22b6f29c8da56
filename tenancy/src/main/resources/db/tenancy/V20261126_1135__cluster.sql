-- Where the nodes of a cluster find each other: written and read by JGroups' JDBC_PING, empty on a single server.
create table tenancy.cluster_node (
    own_addr text not null,
    cluster_name text not null,
    ping_data bytea,
    primary key (own_addr, cluster_name)
);
grant select, insert, update, delete on tenancy.cluster_node to simsite_app;
