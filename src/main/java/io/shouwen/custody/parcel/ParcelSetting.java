package io.shouwen.custody.parcel;

/**
 * How a project labels parcels and how long it keeps their pictures.
 *
 * @param labelHouse whether the slip on the parcel says the house
 * @param photoDays days after hand-out or return, 1 to 365
 * @param version for the optimistic lock; 0 if nothing was set yet
 */
record ParcelSetting(boolean labelHouse, int photoDays, int version) {

    static final int MOST_DAYS = 365;

    static final ParcelSetting USUAL = new ParcelSetting(false, 30, 0);
}
