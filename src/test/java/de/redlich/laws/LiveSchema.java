package de.redlich.laws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts about the migrated database that the laws look at. */
record LiveSchema(JdbcClient jdbc) {

    /** Single-column foreign keys: {@code schema.table.column} to {@code schema.table}. */
    Map<String, String> references() {
        var references = new HashMap<String, String>();
        jdbc.sql("""
                select fn.nspname || '.' || fc.relname || '.' || a.attname as from_column,
                       tn.nspname || '.' || tc.relname as to_table
                  from pg_constraint k
                  join pg_class fc on fc.oid = k.conrelid join pg_namespace fn on fn.oid = fc.relnamespace
                  join pg_class tc on tc.oid = k.confrelid join pg_namespace tn on tn.oid = tc.relnamespace
                  join pg_attribute a on a.attrelid = fc.oid and a.attnum = any(k.conkey)
                 where k.contype = 'f'""")
                .query((row, n) -> references.put(row.getString(1), row.getString(2)))
                .list();
        return references;
    }

    /** Foreign keys whose deletion rule is anything but restrict. */
    List<String> spreadingDeletes() {
        return jdbc.sql("""
                select conrelid::regclass || ' ' || conname from pg_constraint
                 where contype = 'f' and confdeltype not in ('r', 'a')""").query((row, n) -> row.getString(1)).list();
    }

    /** Tables with an academy_id whose rows are not forced to one academy. */
    List<String> unguardedTables() {
        return jdbc.sql("""
                select c.oid::regclass::text
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'academy_id' and a.attnum > 0
                 where c.relkind in ('r', 'p')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select from pg_policy p where p.polrelid = c.oid))""").query((row, n) -> row.getString(1)).list();
    }

    /** What the application's role could do that it must not. */
    List<String> excessRights() {
        return jdbc.sql("""
                select 'the role redlich_app is a superuser or passes row-level security' from pg_roles
                 where rolname = 'redlich_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                union all
                select 'redlich_app owns ' || c.oid::regclass from pg_class c join pg_roles r on r.oid = c.relowner
                 where r.rolname = 'redlich_app'
                union all
                select 'redlich_app may change ' || c.oid::regclass from pg_class c
                 where c.relname in ('evidence') and (has_table_privilege('redlich_app', c.oid, 'update')
                    or has_table_privilege('redlich_app', c.oid, 'delete')
                    or has_table_privilege('redlich_app', c.oid, 'truncate'))""").query((row, n) -> row.getString(1)).list();
    }
}
