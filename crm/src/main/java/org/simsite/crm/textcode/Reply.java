package org.simsite.crm.textcode;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk answers, in the sender's language.
 *
 * @param code the code that was understood; null if none was
 * @param done whether what she asked for was done
 * @param interaction the entry of her text in the contact repository
 */
public record Reply(String text, @Nullable String code, boolean done, UUID interaction) {}
