package io.shouwen.platform.notify;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of contact preferences. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ContactPreferences {

    private final JdbcClient jdbc;
    private final ObjectProvider<StaffPhones> phones;

    ContactPreferences(JdbcClient jdbc, ObjectProvider<StaffPhones> phones) {
        this.jdbc = jdbc;
        this.phones = phones;
    }

    public ContactPreference of(UUID person) {
        return of(Set.of(person)).getOrDefault(person, ContactPreference.DEFAULT);
    }

    Map<UUID, ContactPreference> of(Collection<UUID> people) {
        Map<UUID, ContactPreference> found = new HashMap<>();
        jdbc.sql("select * from platform.contact_preference where account_id = any (?)")
                .param(people.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("account_id", UUID.class),
                            new ContactPreference(
                                    row.getString("language"),
                                    row.getString("mail"),
                                    row.getString("phone"),
                                    row.getBoolean("quiet"),
                                    Arrays.stream((String[])
                                                    row.getArray("wishes").getArray())
                                            .map(ContactPreference.Wish::parse)
                                            .collect(Collectors.toUnmodifiableSet())));
                });
        return found;
    }

    /** The mobile numbers of the staff file. */
    public Map<UUID, String> filed(UUID projectId, Collection<UUID> people) {
        StaffPhones file = phones.getIfAvailable();
        return file == null || people.isEmpty() ? Map.of() : file.of(projectId, people);
    }

    public void save(UUID person, ContactPreference preference) {
        jdbc.sql("""
                insert into platform.contact_preference (account_id, language, mail, phone, quiet, wishes) values (?, ?, ?, ?, ?, ?)
                on conflict (account_id) do update set language = excluded.language, mail = excluded.mail,
                    phone = excluded.phone, quiet = excluded.quiet, wishes = excluded.wishes""")
                .params(person, preference.language(), preference.mail(), preference.phone(), preference.quiet())
                .param(preference.wishes().stream()
                        .map(ContactPreference.Wish::text)
                        .sorted()
                        .toArray(String[]::new))
                .update();
    }
}
