package dev.parley.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Has the next address of a host tried first once the first could not be reached: OkHttp 4 tries no other by itself. */
final class Addresses implements Dns, Interceptor {
    private static final int MOST_HOSTS = 1000;
    private final Dns dns;
    private final ConcurrentMap<String, Integer> turns = new ConcurrentHashMap<>();

    Addresses(Dns dns) {
        this.dns = dns;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> turned = new ArrayList<>(dns.lookup(host));
        Collections.rotate(turned, -turn(host));
        return turned;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String host = chain.request().url().host();
        int turn = turn(host);
        try {
            return chain.proceed(chain.request());
        } catch (IOException failure) {
            Passage passage = chain.request().tag(Passage.class);
            boolean isUnreachable = passage != null && !passage.connected && !chain.call().isCanceled();
            if (isUnreachable) next(host, turn);
            throw failure;
        }
    }

    private int turn(String host) {
        return turns.getOrDefault(host, 0);
    }

    /** Of many calls that failed at the same turn, one moves on. */
    private void next(String host, int turn) {
        if (turns.size() > MOST_HOSTS) turns.clear();
        turns.putIfAbsent(host, 0);
        turns.replace(host, turn, turn + 1);
    }
}
