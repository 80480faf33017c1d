package io.shouwen.platform.field;

import io.shouwen.platform.security.Role;
import java.util.Set;
import java.util.UUID;

/** Stores records of some kinds sent by phones; contributed as a bean by the part that owns them. */
public interface FieldRecordTaker {

    /** Such as {@code VISIT}; no two beans may name the same kind. */
    Set<String> kinds();

    /** The roles that may send them; records of others are refused. */
    default Set<Role> senders() {
        return FieldPart.OUTSIDE;
    }

    /**
     * Called once per record, in its own transaction with the project in scope; never for a repeated record.
     *
     * @throws io.shouwen.platform.RuleBroken if the record is refused; it is kept with this rule and shown to the
     *     supervisor
     * @throws io.shouwen.platform.NotFound if the record it belongs to is missing; it is refused now and stored
     *     automatically when that one arrives
     */
    void take(FieldRecord record, FieldPhone sender);

    /** The bytes of a picture that a record of this part may have named. Called in the transaction that stores its file. */
    default void arrived(UUID projectId, String sha256, UUID file) {}
}
