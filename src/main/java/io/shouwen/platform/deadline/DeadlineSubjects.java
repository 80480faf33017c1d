package io.shouwen.platform.deadline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Finds the handler of a subject type. Reads the beans after all have been created, because most of them also set
 * deadlines.
 */
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

    /** Unwraps the proxy, which would require a transaction for reading the subject types. */
    private static DeadlineAlarms target(DeadlineAlarms bean) {
        return (DeadlineAlarms) Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean);
    }

    /** @throws IllegalStateException if no bean handles it: such a deadline would have no effect */
    Consumer<DeadlineReached> alarm(String subjectType) {
        Consumer<DeadlineReached> alarm = bySubjectType.get(subjectType);
        if (alarm == null) {
            throw new IllegalStateException("nobody hears the deadlines of " + subjectType);
        }
        return alarm;
    }
}
