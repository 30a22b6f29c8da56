package org.simsite.crm.textcode;

/** @param done whether what was asked for was done */
record Answer(String text, boolean done) {}
