package org.simsite.tenancy.staff;

/** A part of the daily work that a role may see or do. */
public enum StaffFunction {
    /** The customers and what is said with them. */
    CUSTOMERS,
    /** Feedback and complaints. */
    SERVICE,
    /** Reviews and notices, and who lets them through. */
    PUBLISHING,
    /** Texts of people nobody knows, and what became of the tenant's own. */
    TEXTS,
    TEXT_CODES,
    /** The articles with their prices and stock: the purchasing side of what there is. */
    PRODUCTS,
    /** The tenant's own address, brand and times. */
    SETTINGS,
    /** Who is staff, in which team, with which role; whoever may write here is an administrator. */
    STAFF,
    AUDIT,
    /** Carrying data away as files. */
    EXPORT
}
