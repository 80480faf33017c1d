package io.shouwen.estate.register.view;

/** The number of changes made by an import. Importing the same register again changes nothing. */
public record RegisterCounts(
        int housesNew,
        int housesChanged,
        int housesSame,
        int residentsNew,
        int residentsChanged,
        int residentsSame,
        int phonesNew,
        int vehiclesNew,
        int vehiclesChanged) {

    public static final RegisterCounts NONE = new RegisterCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public boolean changedNothing() {
        return housesNew + housesChanged + residentsNew + residentsChanged + phonesNew + vehiclesNew + vehiclesChanged
                == 0;
    }

    public RegisterCounts plus(RegisterCounts o) {
        return new RegisterCounts(
                housesNew + o.housesNew,
                housesChanged + o.housesChanged,
                housesSame + o.housesSame,
                residentsNew + o.residentsNew,
                residentsChanged + o.residentsChanged,
                residentsSame + o.residentsSame,
                phonesNew + o.phonesNew,
                vehiclesNew + o.vehiclesNew,
                vehiclesChanged + o.vehiclesChanged);
    }
}
