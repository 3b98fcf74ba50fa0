package org.shubbak.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The stored hashes of the leaves, in order. */
final class StoredLeaves implements AutoCloseable {

    private static final int FETCHED = 200;

    private final PreparedStatement statement;
    private final ResultSet tiles;
    private long tile = -1;
    private byte[] hashes = new byte[0];
    private boolean more = true;

    StoredLeaves(Connection connection) throws SQLException {
        statement = connection.prepareStatement("SELECT index, hashes FROM audit.tile WHERE level = 0 ORDER BY index");
        statement.setFetchSize(FETCHED);
        tiles = statement.executeQuery();
    }

    /** Leaves are asked for in rising order; null where none is stored. */
    byte @Nullable [] leaf(long index) throws SQLException {
        while (more && tile < index / Tiles.WIDTH) {
            more = tiles.next();
            tile = more ? tiles.getLong(1) : Long.MAX_VALUE;
            hashes = more ? tiles.getBytes(2) : new byte[0];
        }
        int at = (int) (index % Tiles.WIDTH) * Merkle.HASH;
        return tile == index / Tiles.WIDTH && at + Merkle.HASH <= hashes.length
                ? Arrays.copyOfRange(hashes, at, at + Merkle.HASH)
                : null;
    }

    @Override
    public void close() throws SQLException {
        tiles.close();
        statement.close();
    }
}
