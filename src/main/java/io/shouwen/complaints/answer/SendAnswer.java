package io.shouwen.complaints.answer;

import io.shouwen.complaints.AnswerChannel;
import io.shouwen.complaints.ComplaintAnswered;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.OwnAddress;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a written answer by SMS: a link to its text, where the complainant can say whether it is solved. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.3")
class SendAnswer {

    private final WrittenAnswers answers;
    private final Outbox outbox;
    private final OwnAddress own;

    SendAnswer(WrittenAnswers answers, Outbox outbox, OwnAddress own) {
        this.answers = answers;
        this.outbox = outbox;
        this.own = own;
    }

    @EventListener
    void answered(ComplaintAnswered answered) {
        if (answered.channel() != AnswerChannel.SMS) {
            return;
        }
        WrittenAnswers.Contact contact = answers.contact(answered.project().id(), answered.complaintId());
        Mobile mobile =
                Mobile.parse(contact.phone()).orElseThrow(() -> new RuleBroken("4.1.2.3", "complaints.rule.no-mobile"));
        String token = Ids.token();
        answers.linked(answered.project().id(), token, answered.answerId(), answered.complaintId(), answered.at());
        outbox.send(
                answered.project().id(),
                new Letter(
                        MessageChannel.SMS,
                        mobile.digits(),
                        Notifications.Kind.NEWS,
                        "complaint-answer/" + answered.answerId(),
                        "zh",
                        "complaints.answer.sms",
                        List.of(answered.project().name(), contact.number()),
                        own.of("/o/" + answered.project().code() + "/complaint-answers/" + token)));
    }
}
