package dev.parley.okhttp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/** Stands where a request meets its connection: notes what that is in the request's {@link Passage}. */
final class ConnectionWatch implements Interceptor {
    private static final String RETRY_AFTER = "Retry-After";
    private final Set<Connection> used = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Response intercept(Chain chain) throws IOException {
        Passage passage = chain.request().tag(Passage.class);
        Connection connection = chain.connection();
        if (passage != null && connection != null) {
            passage.mayBeStale = !used.add(connection);
            if (passage.mayBeStale && !passage.repeatable && isLeft(connection)) throw new StaleConnectionException();
            passage.connected = true;
        }
        return unrepeated(chain.proceed(chain.request()));
    }

    /**
     * Whether the server has closed an idle connection, or talks out of turn. It takes a millisecond to find out. One of
     * HTTP/2 is read all the time, and known to be left.
     */
    private static boolean isLeft(Connection connection) throws IOException {
        if (connection.protocol() == Protocol.HTTP_2) return false;
        Socket socket = connection.socket();
        int before = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        } finally {
            if (!socket.isClosed()) socket.setSoTimeout(before);
        }
    }

    /** OkHttp repeats a 503 by itself when told to come again after {@code 0}; spelled otherwise it does not. */
    private static Response unrepeated(Response response) {
        String pause = response.header(RETRY_AFTER);
        if (pause == null || !pause.matches("0+")) return response;
        return response.newBuilder().header(RETRY_AFTER, "0.0").build();
    }
}
