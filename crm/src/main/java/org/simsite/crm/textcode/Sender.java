package org.simsite.crm.textcode;

import java.util.UUID;

/** Who wrote a text. */
public sealed interface Sender {
    /** A customer whose phone is verified or who is signed in. */
    record Known(UUID customer) implements Sender {}

    /** A number that no customer has proved to be hers, in E.164 or as the network gave it. */
    record Unknown(String address) implements Sender {}
}
