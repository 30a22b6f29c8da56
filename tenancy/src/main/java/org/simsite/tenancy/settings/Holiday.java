package org.simsite.tenancy.settings;

import java.time.LocalDate;

/** A day on which nobody works, whatever day of the week it is. */
public record Holiday(LocalDate day, String name) {}
