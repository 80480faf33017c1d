package io.shouwen.platform.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Which bean hears the deadlines of a subject type: exactly one. Read when all beans are there, for most of them set deadlines too. */
@Component
class DeadlineSubjects implements SmartInitializingSingleton {

    private final ObjectProvider<DeadlineAlarms> contributed;
    private final Map<String, Consumer<DeadlineReached>> bySubjectType = new HashMap<>();

    DeadlineSubjects(ObjectProvider<DeadlineAlarms> contributed) {
        this.contributed = contributed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        contributed.stream()
                .map(DeadlineSubjects::target)
                .forEach(alarms -> alarms.bySubjectType().forEach((subjectType, alarm) -> {
                    if (bySubjectType.put(subjectType, alarm) != null) {
                        throw new IllegalStateException("two hear the deadlines of " + subjectType);
                    }
                }));
    }

    /** Without the proxy, which would want a transaction only to say what the bean hears. */
    private static DeadlineAlarms target(DeadlineAlarms bean) {
        return (DeadlineAlarms) Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean);
    }

    /** @throws IllegalStateException where no bean hears it: such a deadline would pass unheard */
    Consumer<DeadlineReached> alarm(String subjectType) {
        Consumer<DeadlineReached> alarm = bySubjectType.get(subjectType);
        if (alarm == null) {
            throw new IllegalStateException("nobody hears the deadlines of " + subjectType);
        }
        return alarm;
    }
}
