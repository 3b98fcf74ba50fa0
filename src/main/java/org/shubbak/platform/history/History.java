package org.shubbak.platform.history;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.shubbak.platform.postgres.Access;

/** A believable history of a governorate, for trying the product out at its size. */
public final class History {

    private final Access access;

    public History(Access access) {
        this.access = access;
    }

    /** Gives every centre its people; answers how many centres had none. */
    public int staff() throws SQLException {
        try (var connection = Loading.superuser(access)) {
            return new Staffing(connection).fill();
        }
    }

    /**
     * Takes real cases through the running product and multiplies them.
     *
     * @param api the running product
     * @param secret the installation's secret, under which applicants are found again
     * @param shape when and where the cases come in
     * @return the services that have no history, because the product took in no case of theirs
     */
    public List<String> write(ApiClient api, String secret, Shape shape, long cases, long seed, LongConsumer progress)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        Centres centres;
        List<Stencil> stencils;
        List<String> leftOut;
        Centres.Unit village;
        try (var connection = Loading.superuser(access)) {
            centres = new Centres(connection);
            village = centres.stencilUnit();
            var making = new StencilMaking(api, connection, centres, village, shape.asTimeRuns());
            stencils = making.all();
            leftOut = making.leftOut();
        }
        new Writing(access, stencils, centres, village, secret, shape, seed).write(cases, progress);
        return leftOut;
    }
}
