package org.shubbak.licences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.DocumentId;
import org.shubbak.seals.SealLevel;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the register's rows. */
@Component
class LicenceRows {

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT number, code, pdf, request, request_number, unit, service, service_name_ar, service_name_en, output_kind,
                   holder, holder_id, facts, issued_at, issued_on, valid_until, state
            FROM licences.licence
            """;

    private static final String NEXT = """
            INSERT INTO licences.counter AS c (unit, year, last) VALUES (:unit, :year, 1)
            ON CONFLICT (unit, year) DO UPDATE SET last = c.last + 1
            RETURNING last%s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LicenceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A licence's own number and its place in the status lists.
     *
     * @param index from 0 on, over all lists; a number that was rolled back is not used again
     */
    record Numbered(LicenceNumber number, long index) {}

    /** The next number of a unit and year; whoever comes next waits until this transaction has ended. */
    Numbered nextNumber(UnitId unit, int year) {
        return jdbc.sql(NEXT.formatted(", nextval('licences.status_index')"))
                .param("unit", unit.value())
                .param("year", year)
                .query((row, index) ->
                        new Numbered(LicenceNumber.of(unit.value(), year, row.getLong(1)), row.getLong(2)))
                .single();
    }

    /** The next number in the unit's outgoing register (سجل الصادر) of a year, as {@code 12/2026}. */
    String nextOutgoing(UnitId unit, int year) {
        long next = jdbc.sql(NEXT.formatted(""))
                .param("unit", "OUT:" + unit.value())
                .param("year", year)
                .query(Long.class)
                .single();
        return next + "/" + year;
    }

    /** False if the request has an output already. */
    boolean insert(Licence licence, IssueLicence order, @Nullable String outgoing, MakingPaper.Made made) {
        return jdbc.sql("""
                        INSERT INTO licences.licence (number, code, request, request_number, unit, service,
                            service_name_ar, service_name_en, output_kind, holder, holder_id, facts, conditions, issued_at,
                            issued_on, valid_until, approver, approver_title, pdf, state, replaces, holder_hash, outgoing,
                            status_index, seal, seal_due, signed_with)
                        VALUES (:number, :code, :request, :requestNumber, :unit, :service, :serviceAr, :serviceEn, :kind,
                            :holder, :holderId, CAST(:facts AS jsonb), CAST(:conditions AS jsonb), :issuedAt, :issuedOn,
                            :validUntil, :approver, :approverTitle, :pdf, :state, :replaces, :holderHash,
                            :outgoing, :statusIndex, :seal, :sealDue, :signedWith)
                        ON CONFLICT (request) DO NOTHING
                        """)
                        .param("number", licence.number().value())
                        .param("code", licence.code().value())
                        .param("request", licence.request())
                        .param("requestNumber", licence.requestNumber())
                        .param("unit", licence.unit().value())
                        .param("service", licence.service().value())
                        .param("serviceAr", licence.serviceNameAr())
                        .param("serviceEn", licence.serviceNameEn())
                        .param("kind", licence.outputKind())
                        .param("holder", licence.holder())
                        .param("holderId", licence.holderIdMasked())
                        .param("facts", json.writeValueAsString(licence.facts()))
                        .param("conditions", json.writeValueAsString(order.conditionsAr()))
                        .param("issuedAt", OffsetDateTime.ofInstant(licence.issuedAt(), ZoneOffset.UTC))
                        .param("issuedOn", licence.issuedOn())
                        .param("validUntil", licence.validUntil())
                        .param("approver", order.approver().name())
                        .param("approverTitle", order.approverTitle())
                        .param("pdf", licence.pdf().value())
                        .param("state", licence.state().name())
                        .param("holderHash", order.holderHash())
                        .param("outgoing", outgoing)
                        .param("statusIndex", made.index())
                        .param("seal", made.sealed().level().name())
                        .param("signedWith", made.signedWith())
                        .param(
                                "sealDue",
                                OffsetDateTime.ofInstant(
                                        licence.issuedAt().plus(LiftingSeals.FIRST_TRY), ZoneOffset.UTC))
                        .param(
                                "replaces",
                                order.replaces() == null
                                        ? null
                                        : order.replaces().value())
                        .update()
                == 1;
    }

    Optional<String> signerOf(LicenceNumber number) {
        return jdbc.sql("SELECT approver FROM licences.licence WHERE number = :number AND signed_with IS NOT NULL")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    SealState sealOf(LicenceNumber number) {
        return jdbc.sql("SELECT seal, seal_problem, seal_renewed_at FROM licences.licence WHERE number = :number")
                .param("number", number.value())
                .query((row, index) -> {
                    var level = row.getString("seal");
                    var renewed = row.getObject("seal_renewed_at", OffsetDateTime.class);
                    return new SealState(
                            level == null ? null : SealLevel.valueOf(level),
                            row.getString("seal_problem"),
                            renewed == null ? null : renewed.toInstant());
                })
                .single();
    }

    /** False unless it was valid. */
    boolean supersede(LicenceNumber number) {
        return jdbc.sql("UPDATE licences.licence SET state = 'SUPERSEDED' WHERE number = :number AND state = 'VALID'")
                        .param("number", number.value())
                        .update()
                == 1;
    }

    /** False if the newer one replaces another already, or is not valid any more. */
    boolean replace(LicenceNumber older, LicenceNumber newer) {
        return jdbc.sql("""
                        UPDATE licences.licence SET replaces = :older
                        WHERE number = :newer AND replaces IS NULL AND state = 'VALID'
                        """)
                        .param("older", older.value())
                        .param("newer", newer.value())
                        .update()
                == 1;
    }

    /** Whether both were issued to the same holder. */
    boolean haveOneHolder(LicenceNumber one, LicenceNumber other) {
        return jdbc.sql("""
                        SELECT a.holder_id = b.holder_id AND a.holder_hash IS NOT DISTINCT FROM b.holder_hash
                        FROM licences.licence a, licences.licence b WHERE a.number = :one AND b.number = :other
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    void setState(LicenceNumber number, State state) {
        jdbc.sql("UPDATE licences.licence SET state = :state WHERE number = :number")
                .param("state", state.name())
                .param("number", number.value())
                .update();
    }

    Optional<Licence> ofRequest(UUID request) {
        return jdbc.sql(SELECT + "WHERE request = :request")
                .param("request", request)
                .query(this::licence)
                .optional();
    }

    Optional<Licence> byNumber(LicenceNumber number) {
        return jdbc.sql(SELECT + "WHERE number = :number")
                .param("number", number.value())
                .query(this::licence)
                .optional();
    }

    /** The newest of a holder's that is valid on the day. */
    Optional<Licence> validOf(String holderHash, List<ServiceCode> services, LocalDate today) {
        return jdbc.sql(SELECT + """
                        WHERE holder_hash = :holder AND service IN (:services) AND state = 'VALID'
                          AND (valid_until IS NULL OR valid_until >= :today)
                        ORDER BY issued_at DESC LIMIT 1
                        """)
                .param("holder", holderHash)
                .param("services", services.stream().map(ServiceCode::value).toList())
                .param("today", today)
                .query(this::licence)
                .optional();
    }

    /** Whether the licence was issued to whoever has this keyed identity. */
    boolean isHeldBy(LicenceNumber number, String holderHash) {
        return jdbc.sql("SELECT count(*) FROM licences.licence WHERE number = :number AND holder_hash = :holder")
                        .param("number", number.value())
                        .param("holder", holderHash)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The row is locked until the transaction ends, so that two changes cannot cross. */
    Optional<Licence> locked(LicenceNumber number) {
        return jdbc.sql(SELECT + "WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(this::licence)
                .optional();
    }

    Optional<Licence> byCode(PublicCode code) {
        return jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code.value())
                .query(this::licence)
                .optional();
    }

    private Licence licence(ResultSet row, int index) throws SQLException {
        return new Licence(
                new LicenceNumber(row.getString("number")),
                new PublicCode(row.getString("code")),
                new DocumentId(row.getObject("pdf", UUID.class)),
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                new UnitId(row.getString("unit")),
                new ServiceCode(row.getString("service")),
                row.getString("service_name_ar"),
                row.getString("service_name_en"),
                row.getString("output_kind"),
                row.getString("holder"),
                row.getString("holder_id"),
                json.readValue(row.getString("facts"), FACTS),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
