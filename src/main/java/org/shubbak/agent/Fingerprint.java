package org.shubbak.agent;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** How certificates are told apart: by SHA-256 in hexadecimal, and for people by the common name. */
final class Fingerprint {

    private Fingerprint() {}

    /** The common name; the whole name where it has none. */
    static String name(X500Principal principal) {
        var whole = principal.getName(X500Principal.RFC2253);
        try {
            return new LdapName(whole)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse(whole);
        } catch (InvalidNameException odd) {
            return whole;
        }
    }

    static String of(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (CertificateEncodingException | NoSuchAlgorithmException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
