package org.shubbak.seals;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the issuers of a certificate whether it is revoked (الاستعلام عن الإلغاء), by list (CRL) and by answer (OCSP), all at once
 * and within one time for all, since a person waits for it.
 */
final class RevocationInquiry {

    private final Duration patience;

    RevocationInquiry(Duration patience) {
        this.patience = patience;
    }

    /** What the issuers said. */
    enum Said {
        REVOKED,
        /** None revoked it; whoever has no address to be asked at says so, too. */
        HOLDS,
        /** Somebody did not answer in time, and nobody who did revoked it. */
        UNKNOWN
    }

    private enum One {
        REVOKED,
        NOT_REVOKED,
        NO_WORD
    }

    /** @param path from the certificate to its root */
    Said ask(List<CertificateToken> path) {
        var questions = new ArrayList<Callable<One>>();
        for (int i = 0; i + 1 < path.size(); i++) {
            var certificate = path.get(i);
            var issuer = path.get(i + 1);
            questions.add(() -> list(certificate, issuer));
            questions.add(() -> answer(certificate, issuer));
        }
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return gather(new ExecutorCompletionService<>(pool), questions);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Said.UNKNOWN;
        } finally {
            pool.shutdownNow();
        }
    }

    private Said gather(ExecutorCompletionService<One> asked, List<Callable<One>> questions)
            throws InterruptedException {
        questions.forEach(asked::submit);
        long end = System.nanoTime() + patience.toNanos();
        boolean all = true;
        for (int i = 0; i < questions.size(); i++) {
            One said = said(asked.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            if (said == One.REVOKED) {
                return Said.REVOKED;
            }
            all &= said == One.NOT_REVOKED;
        }
        return all ? Said.HOLDS : Said.UNKNOWN;
    }

    private static One said(@Nullable Future<One> answer) throws InterruptedException {
        try {
            return answer == null ? One.NO_WORD : answer.get();
        } catch (ExecutionException unreadable) {
            return One.NO_WORD;
        }
    }

    private One list(CertificateToken certificate, CertificateToken issuer) {
        return told(() -> new OnlineCRLSource(new HouseCalls("application/pkix-crl", patience))
                .getRevocationToken(certificate, issuer));
    }

    private One answer(CertificateToken certificate, CertificateToken issuer) {
        return told(() -> new OnlineOCSPSource(new HouseCalls("application/ocsp-request", patience))
                .getRevocationToken(certificate, issuer));
    }

    /** Without an address nothing is asked, and nothing told. */
    private static One told(Callable<@Nullable RevocationToken<?>> question) {
        try {
            var token = question.call();
            boolean revoked = token != null
                    && token.getStatus() != null
                    && token.getStatus().isRevoked();
            return revoked ? One.REVOKED : One.NOT_REVOKED;
        } catch (DSSException | IllegalArgumentException noAnswer) {
            return One.NO_WORD;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
