package io.shouwen.estate.register;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person named in a line of a register. */
record NamedPerson(
        @Nullable String name,
        @Nullable Relation relation,
        @Nullable String title,
        List<PhoneNumber> phones) {
    static final NamedPerson NOBODY = new NamedPerson(null, null, null, List.of());

    /** Merges with the same person in another column: an owner who lives there is often entered twice. */
    NamedPerson and(NamedPerson same) {
        Set<PhoneNumber> all = new LinkedHashSet<>(phones);
        all.addAll(same.phones);
        return new NamedPerson(
                name,
                relation == null ? same.relation : relation,
                title == null ? same.title : title,
                List.copyOf(all));
    }
}
