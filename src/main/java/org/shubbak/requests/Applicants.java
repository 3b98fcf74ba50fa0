package org.shubbak.requests;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Applying;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Keyed;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.NationalId;
import org.shubbak.shared.PhoneNumber;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and companies known to the centres; one row an identity, found by a keyed hash of it. */
@Component
public class Applicants {

    private static final int MOST_FOUND = 8;

    private final JdbcClient jdbc;
    private final Keyed keyed;
    private final Journal journal;
    private final Clock clock;

    Applicants(JdbcClient jdbc, Keyed keyed, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keyed = keyed;
        this.journal = journal;
        this.clock = clock;
    }

    /** A known applicant as the window shows him. */
    public record Known(
            UUID id,
            ApplicantDetails.Kind kind,
            @Nullable String nationalId,
            @Nullable String commercialRegister,
            @Nullable String taxNumber,
            @Nullable String passport,
            @Nullable String nationality,
            String name,
            String phone,
            @Nullable String address) {}

    record Registered(UUID id, String identityHash) {}

    /**
     * Finds known applicants by national ID, phone, register number or part of the name; at most eight.
     * The look-up is journalled with the number of people it showed, since it shows personal data.
     */
    @Transactional
    public List<Known> find(String typed, CurrentStaff me) {
        var text = ArabicText.asciiDigits(typed).strip();
        if (text.length() < 3) {
            return List.of();
        }
        var found = search(text);
        if (!found.isEmpty()) {
            journal.record(JournalEntry.read(
                    me.actor(), "requests.applicants-searched", null, me.unit(), Map.of("shown", found.size())));
        }
        return found;
    }

    /** The ids of known applicants by the same rules, for look-ups that show nobody's data. */
    List<UUID> matching(String typed) {
        var text = ArabicText.asciiDigits(typed).strip();
        return text.length() < 3
                ? List.of()
                : search(text).stream().map(Known::id).toList();
    }

    private List<Known> search(String text) {
        if (NationalId.read(text) instanceof NationalId.Accepted accepted) {
            return select(
                    "identity_hash = :key", keyed.hash("NID:" + accepted.id().value()));
        }
        var phone = PhoneNumber.read(text);
        if (phone.isPresent()) {
            return select("phone = :key", phone.get().value());
        }
        return select(
                "name_folded like '%' || :key || '%'", ArabicText.fold(text).replaceAll("[%_\\\\]", " "));
    }

    private List<Known> select(String condition, String key) {
        return jdbc.sql("""
                        select id, kind, national_id, commercial_register, tax_number, passport, nationality,
                               name, phone, address
                        from requests.applicant
                        where %s
                        order by updated_at desc
                        limit %d
                        """.formatted(condition, MOST_FOUND))
                .param("key", key)
                .query(new SimplePropertyRowMapper<>(Known.class))
                .list();
    }

    /** The keyed hash under which an applicant is known, whether he is yet or not. */
    String hashOf(ApplicantCheck.Checked checked) {
        return keyed.hash(checked.identity());
    }

    /** The keyed hash of a registered applicant. */
    String hashOf(UUID applicant) {
        return jdbc.sql("select identity_hash from requests.applicant where id = :id")
                .param("id", applicant)
                .query(String.class)
                .single();
    }

    /**
     * The applicant as a paper and its register show him.
     *
     * @param maskedIdentity only the end of it is to be read
     * @param identityHash keyed, by which he is known again
     */
    record OnPaper(String maskedIdentity, String identityHash) {}

    OnPaper onPaper(UUID applicant) {
        return jdbc.sql("""
                        select coalesce(
                                case when national_id is not null
                                     then '**********' || right(national_id, 4) end,
                                case when passport is not null then '****' || right(passport, 4) end,
                                commercial_register) as masked, identity_hash
                        from requests.applicant where id = :id
                        """)
                .param("id", applicant)
                .query((row, index) -> new OnPaper(row.getString("masked"), row.getString("identity_hash")))
                .single();
    }

    /** In what capacity the applicant of a request applied, and his age on the day of filing. */
    Applying applying(RequestRow row) {
        return jdbc.sql("select kind, national_id, name, phone from requests.applicant where id = :id")
                .param("id", row.applicant())
                .query((known, index) -> new ApplicantDetails(
                        ApplicantDetails.Kind.valueOf(known.getString("kind")),
                        known.getString("national_id"),
                        null,
                        null,
                        null,
                        null,
                        known.getString("name"),
                        known.getString("phone"),
                        null,
                        true))
                .single()
                .applying(row.agent() != null, CairoTime.date(row.submittedAt()));
    }

    /** Registers the applicant, or brings his name, phone and address up to date; answers his id. */
    Registered register(ApplicantCheck.Checked checked) {
        var details = checked.details();
        var hash = keyed.hash(checked.identity());
        var id = jdbc.sql("""
                        insert into requests.applicant (id, kind, identity_hash, national_id, commercial_register,
                            tax_number, passport, nationality, name, name_folded, phone, address, updated_at)
                        values (:id, :kind, :hash, :nationalId, :register, :tax, :passport, :nationality, :name,
                            :folded, :phone, :address, :now)
                        on conflict (identity_hash) do update
                            set name = excluded.name, name_folded = excluded.name_folded, phone = excluded.phone,
                                address = coalesce(excluded.address, applicant.address),
                                updated_at = excluded.updated_at, version = applicant.version + 1
                        returning id
                        """)
                .param("id", Ids.next())
                .param("kind", details.kind().name())
                .param("hash", hash)
                .param("nationalId", details.nationalId())
                .param("register", details.commercialRegister())
                .param("tax", details.taxNumber())
                .param("passport", details.passport())
                .param("nationality", details.nationality())
                .param("name", details.name())
                .param("folded", ArabicText.fold(details.name()))
                .param("phone", checked.phone().value())
                .param("address", details.address())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return new Registered(id, hash);
    }
}
