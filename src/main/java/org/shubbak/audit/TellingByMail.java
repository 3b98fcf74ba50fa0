package org.shubbak.audit;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends the newest head once a day by e-mail, to people who keep their letters. */
@Component
class TellingByMail implements TellingWitness {

    private static final String SCHEME = "mailto:";

    private final ObjectProvider<JavaMailSender> post;
    private final String sender;

    TellingByMail(
            ObjectProvider<JavaMailSender> post,
            @Value("${shubbak.journal.mail-from:shubbak@localhost}") String sender) {
        this.post = post;
        this.sender = sender;
    }

    @Override
    public boolean serves(String address) {
        return address.startsWith(SCHEME);
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void tell(String address, List<SealedHead> heads) throws Unreached {
        var mailer = post.getIfAvailable();
        if (mailer == null) {
            throw new Unreached("spring.mail.host is not set");
        }
        var newest = heads.getLast();
        var letter = new SimpleMailMessage();
        letter.setFrom(sender);
        letter.setTo(address.substring(SCHEME.length()));
        letter.setSubject("Shubbak journal head " + newest.number());
        letter.setText(newest.note());
        try {
            mailer.send(letter);
        } catch (MailException failed) {
            throw new Unreached(String.valueOf(failed.getMessage()));
        }
    }
}
