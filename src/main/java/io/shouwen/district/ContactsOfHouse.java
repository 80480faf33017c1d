package io.shouwen.district;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.HouseSection;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section of the house page with its butler and who answers in the butler's place. */
@Component
@Clause("4.1.1.2")
class ContactsOfHouse implements HouseSection {

    private final HouseContacts contacts;
    private final MessageSource messages;
    private final Clock clock;

    ContactsOfHouse(HouseContacts contacts, MessageSource messages, Clock clock) {
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Column column() {
        return Column.WAITING;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "district.contacts";
    }

    @Override
    public List<Row> rows(UUID projectId, HouseRef house, int limit) {
        Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
        return contacts.of(projectId, house.parts(), clock.instant()).stream()
                .map(contact -> Row.person(contact.name(), texts.t(contact.roleKey()), contact.phone()))
                .toList();
    }
}
