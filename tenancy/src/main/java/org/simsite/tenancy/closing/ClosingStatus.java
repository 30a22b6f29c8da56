package org.simsite.tenancy.closing;

import java.util.List;

/** A tenant that leaves, with what was done of it. */
public record ClosingStatus(Closing closing, List<DoneStep> steps) {}
