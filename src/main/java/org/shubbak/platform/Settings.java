package org.shubbak.platform;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this installation (الإعدادات), {@code shubbak.*} in the properties.
 *
 * @param data the folder that holds the files, the embedded database and the secrets
 * @param baseUrl how citizens' phones reach this server; printed in every QR code
 * @param demo whether demo staff with a known password exist
 * @param production whether the installation serves real citizens
 * @param secret random text of this installation, from which keys for hashes are derived
 */
@ConfigurationProperties("shubbak")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean production,
        @DefaultValue("") String secret) {}
