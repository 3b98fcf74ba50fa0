package org.shubbak.oversight.web.dashboard;

/** Turns degrees into a drawing's units, straight between its knots; so a crowded part may be drawn larger than the rest. */
record Scale(double[] degrees, double[] units) {

    static Scale between(double from, double to, double fromUnit, double toUnit) {
        return new Scale(new double[] {from, to}, new double[] {fromUnit, toUnit});
    }

    double of(double degree) {
        int i = 1;
        while (i < degrees.length - 1 && ahead(degree, degrees[i])) {
            i++;
        }
        double part = (degree - degrees[i - 1]) / (degrees[i] - degrees[i - 1]);
        return units[i - 1] + part * (units[i] - units[i - 1]);
    }

    /** Whether a degree lies behind a knot in the direction of the knots: latitudes run downward. */
    private boolean ahead(double degree, double knot) {
        return degrees[0] < degrees[1] ? degree > knot : degree < knot;
    }
}
