package org.simsite.tenancy.closing;

/**
 * What goes off the web with a tenant beside its own pages.
 *
 * @param sites of its customers
 * @param domains of its own
 */
public record Extent(int sites, int domains) {}
