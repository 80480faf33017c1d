package io.shouwen.estate.register;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the people a line of a register names. */
record NamedPerson(
        @Nullable String name,
        @Nullable Relation relation,
        @Nullable String title,
        List<PhoneNumber> phones) {
    static final NamedPerson NOBODY = new NamedPerson(null, null, null, List.of());

    /** The owner who lives there stands in both columns. */
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
