package org.shubbak.requests;

import java.util.List;

/**
 * The answer to a completed step.
 *
 * @param state the request's state afterwards
 * @param next names of the steps that opened, without who has them: the one who acted need not know
 */
public record CompletedStep(String number, RequestState state, List<String> next) {}
