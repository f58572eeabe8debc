package de.redlich.academy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands out connections in the order of asking. The pool itself favours whoever asks at the right moment, and under load some
 * wait many times longer than most.
 */
final class Turns {
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore free;

    Turns(int connections) {
        free = new Semaphore(connections, true);
    }

    /** Where connections come from. */
    interface Source {
        Connection open() throws SQLException;
    }

    /** A connection whose closing is the next one's turn. */
    Connection take(Source source) throws SQLException {
        await();
        try {
            return returning(source.open());
        } catch (SQLException | RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private void await() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("no connection became free in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
    }

    private Connection returning(Connection connection) {
        var returned = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Turns.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return answer(connection, method, arguments);
                    } finally {
                        if (method.getName().equals("close") && returned.compareAndSet(false, true)) {
                            free.release();
                        }
                    }
                });
    }

    private static Object answer(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
