package org.shubbak.security;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spring Session's store with fewer statements: a page view reads its session once and writes nothing. The servlet
 * filter looks a session up again right after saving it; it gets the one it saved.
 */
final class ThriftySessions<S extends Session> implements SessionRepository<ThriftySession<S>> {

    private final SessionRepository<S> store;
    private final ThreadLocal<@Nullable ThriftySession<S>> justSaved = new ThreadLocal<>();

    private ThriftySessions(SessionRepository<S> store) {
        this.store = store;
    }

    static <S extends Session> ThriftySessions<S> over(SessionRepository<S> store) {
        return new ThriftySessions<>(store);
    }

    @Override
    public ThriftySession<S> createSession() {
        return new ThriftySession<>(store.createSession());
    }

    @Override
    public void save(ThriftySession<S> session) {
        store.save(session.stored());
        justSaved.set(session);
    }

    @Override
    public @Nullable ThriftySession<S> findById(String id) {
        var saved = justSaved.get();
        justSaved.remove();
        if (saved != null && saved.getId().equals(id)) {
            return saved;
        }
        var stored = store.findById(id);
        return stored == null ? null : new ThriftySession<>(stored);
    }

    @Override
    public void deleteById(String id) {
        justSaved.remove();
        store.deleteById(id);
    }
}
