package io.shouwen.duty;

import org.jspecify.annotations.Nullable;

/** Where somebody was while signing on. Only the distance is stored. */
record Whereabouts(SignOnPlace place, @Nullable Integer metres) {

    static final Whereabouts NOT_ASKED = new Whereabouts(SignOnPlace.NOT_ASKED, null);

    /** The place of signing on. @param radius metres */
    record Wanted(double latitude, double longitude, int radius) {

        private static final double EARTH = 6_371_000;

        /** A device sends no position if its owner refused or it has none. */
        Whereabouts check(@Nullable Double latitude, @Nullable Double longitude) {
            if (latitude == null || longitude == null || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                return new Whereabouts(SignOnPlace.REFUSED, null);
            }
            int metres = (int) Math.round(metres(latitude, longitude));
            return new Whereabouts(metres <= radius ? SignOnPlace.INSIDE : SignOnPlace.OUTSIDE, metres);
        }

        private double metres(double latitude, double longitude) {
            double north = Math.toRadians(latitude - this.latitude) / 2;
            double east = Math.toRadians(longitude - this.longitude) / 2;
            double a = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(this.latitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, a)));
        }
    }
}
