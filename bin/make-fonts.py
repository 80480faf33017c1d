#!/usr/bin/env python3
"""Makes src/main/resources/fonts from the packages @expo-google-fonts/noto-sans-{sc,jp,hk} (needs fonttools 4).

    bin/make-fonts.py NotoSansSC_400Regular.ttf NotoSansJP_400Regular.ttf NotoSansHK_400Regular.ttf

Text is read back from a PDF by its glyphs. Where two characters share one (车 and the radical U+2ECB), the second gets a
glyph of its own that draws the first, so that 车 is found again as 车. Layout tables are left out: nothing here uses them.
NotoSansRareHan holds the characters beyond U+20000 that the first font lacks.
"""
import copy
import sys
from collections import defaultdict
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

FONTS = Path(__file__).parent.parent / "src/main/resources/fonts"
LAYOUT = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx")


def rank(code):
    """Which of several characters keeps the glyph: the common Han first, then what is typed, radicals last."""
    if 0x4E00 <= code <= 0x9FFF:
        return 0, code
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F:
        return 2, code
    return 1, code


def one_each(font):
    glyf, hmtx = font["glyf"], font["hmtx"]
    of = defaultdict(list)
    for code, name in font.getBestCmap().items():
        of[name].append(code)
    moved = {}
    order = font.getGlyphOrder()
    for name, codes in of.items():
        for code in sorted(codes, key=rank)[1:]:
            part = GlyphComponent()
            part.glyphName, part.x, part.y, part.flags = name, 0, 0, 0x204
            twin = Glyph()
            if glyf[name].numberOfContours != 0:
                twin.numberOfContours, twin.components = -1, [part]
            moved[code] = f"twin{code:X}"
            glyf.glyphs[moved[code]] = twin
            hmtx.metrics[moved[code]] = hmtx.metrics[name]
            order.append(moved[code])
    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12)]
    for table in font["cmap"].tables:
        table.cmap.update({code: name for code, name in moved.items() if code in table.cmap})
    for tag in LAYOUT:
        if tag in font:
            del font[tag]
    return font


def only(path, codes):
    options = subset.Options(hinting=False, layout_features=[], drop_tables=list(LAYOUT), notdef_outline=True)
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    made = FONTS / Path(path).name
    font.save(made)
    return made


def rare(sc, jp, hk):
    beyond = [{code for code in TTFont(path).getBestCmap() if code >= 0x20000} for path in (sc, jp, hk)]
    parts = [only(hk, beyond[2] - beyond[0] - beyond[1]), only(jp, beyond[1] - beyond[0])]
    font = Merger().merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    for record in copy.copy(font["name"].names):
        said = {1: "Noto Sans Rare Han", 3: "NotoSansRareHan-Regular", 4: "Noto Sans Rare Han Regular", 6: "NotoSansRareHan-Regular"}
        if record.nameID in said:
            font["name"].setName(said[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    return font


if __name__ == "__main__":
    sc, jp, hk = sys.argv[1:4]
    one_each(TTFont(sc)).save(FONTS / "NotoSansSC-Regular.ttf")
    one_each(rare(sc, jp, hk)).save(FONTS / "NotoSansRareHan-Regular.ttf")
