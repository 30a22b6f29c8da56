package org.simsite.web.login;

import java.io.Serializable;
import java.util.UUID;

/** Ties a session to its entry in the book of devices. */
record DeviceMark(UUID device, String username) implements Serializable {
    static final String ATTRIBUTE = DeviceMark.class.getName();
}
