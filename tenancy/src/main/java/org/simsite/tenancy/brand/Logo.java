package org.simsite.tenancy.brand;

/**
 * A picture that may be shown.
 *
 * @param type media type
 * @param hash SHA-256 of the picture in hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the table to the answer, never compared
public record Logo(String type, byte[] picture, String hash) {}
