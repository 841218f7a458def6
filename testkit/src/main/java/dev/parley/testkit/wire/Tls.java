package dev.parley.testkit.wire;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;

/** TLS by the JDK. */
public final class Tls {
    private final SslContext context;

    private Tls(SslContext context) {
        this.context = context;
    }

    /**
     * TLS with the certificate and the key of a key store.
     *
     * @throws IllegalArgumentException when the key cannot be read with the password.
     */
    public static Tls of(KeyStore keyStore, String keyPassword) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, keyPassword.toCharArray());
            return new Tls(SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build());
        } catch (GeneralSecurityException | SSLException unusable) {
            throw new IllegalArgumentException("the key store cannot be used for TLS", unusable);
        }
    }

    SslContext context() {
        return context;
    }
}
