package io.shouwen.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the statements that requests send, so that a test can see a query per row. */
@Component
public class Statements implements BeanPostProcessor {

    private static final AtomicInteger SENT = new AtomicInteger();

    /** How many statements a request sends. */
    public static int of(Runnable request) {
        int before = SENT.get();
        request.run();
        return SENT.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
    }

    private static <T> T counting(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (method.getName().equals("getConnection") && answer instanceof Connection connection) {
                            return counting(Connection.class, connection);
                        }
                        if (method.getName().equals("prepareStatement")
                                && Thread.currentThread().isVirtual()) {
                            SENT.incrementAndGet();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
