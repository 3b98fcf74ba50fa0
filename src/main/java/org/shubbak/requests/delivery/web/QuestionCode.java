package org.shubbak.requests.delivery.web;

import org.shubbak.documents.QrCode;
import org.shubbak.requests.RequestRow;
import org.shubbak.web.PublicAddress;

/**
 * The code that the clerk shows after a handover: it opens the one question about the service on the citizen's phone.
 *
 * @param path of the question, for citizens without a phone, who answer on the turned screen
 * @param qr an SVG
 */
public record QuestionCode(String path, String qr) {

    static QuestionCode of(RequestRow request, PublicAddress address) {
        String path = "/track/" + request.number() + "/rating?k=" + request.trackingKey();
        return new QuestionCode(path, QrCode.svg(address.of(path)));
    }
}
