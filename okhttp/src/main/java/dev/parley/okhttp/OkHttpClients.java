package dev.parley.okhttp;

import dev.parley.HttpProxy;
import dev.parley.OpenAIConfig;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** OkHttp, set up to send what it is told to, once and without limits of its own. */
final class OkHttpClients {
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    private static final int IDLE_CONNECTIONS = 1000;

    private OkHttpClients() {
    }

    static OkHttpClient of(OpenAIConfig config, Duration idle) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, idle.toMillis(), TimeUnit.MILLISECONDS))
            .connectTimeout(config.connectTimeout());
        if (config.trustManager() != null) trust(builder, config.trustManager());
        if (config.proxy() != null) use(builder, config.proxy());
        return carrying(builder, Dns.SYSTEM);
    }

    static OkHttpClient of(OkHttpClient given) {
        return carrying(given.newBuilder(), given.dns());
    }

    /** Only the rules of the pipe repeat a call, or end one: they know what may be billed twice. */
    private static OkHttpClient carrying(OkHttpClient.Builder builder, Dns dns) {
        Addresses addresses = new Addresses(dns);
        return builder
            .dns(addresses)
            .addInterceptor(addresses)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .addNetworkInterceptor(new ConnectionWatch())
            .build();
    }

    /** Each open socket has a thread that reads it: they count for nothing else, and are as many as there are. */
    static OkHttpClient forSockets(OkHttpClient client, ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        return client.newBuilder().dispatcher(dispatcher).pingInterval(Duration.ZERO).build();
    }

    private static void trust(OkHttpClient.Builder builder, X509TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            builder.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    private static void use(OkHttpClient.Builder builder, HttpProxy proxy) {
        builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
        if (proxy.username() != null) builder.proxyAuthenticator(login(proxy));
    }

    private static Authenticator login(HttpProxy proxy) {
        String credentials = Credentials.basic(proxy.username(), proxy.password());
        return (route, response) -> response.request().header(PROXY_AUTHORIZATION) != null
            ? null
            : response.request().newBuilder().header(PROXY_AUTHORIZATION, credentials).build();
    }
}
