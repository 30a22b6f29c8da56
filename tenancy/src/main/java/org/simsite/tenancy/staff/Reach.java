package org.simsite.tenancy.staff;

/** Whose customers the holder of a role sees. */
public enum Reach {
    /** Those she owns; as the head of a team also her team's. */
    OWN,
    /** Those of her team, whoever owns them, and her own. */
    TEAM,
    ALL
}
