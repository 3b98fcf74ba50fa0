#!/usr/bin/env python3
"""Makes the font subsets that the product ships, from Debian's fonts-noto-core.

Needs: apt-get install fonts-noto-core python3-fonttools python3-brotli

Pages get WOFF2 with all layout features. Paper gets TTF made for a renderer that shapes Arabic itself, by
presentation forms: so these must be in the character map (Kufi has them only as features), Latin letters and
signs are merged in so that one font sets a whole line, and layout tables are left out.
"""
import io
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

NOTO = Path("/usr/share/fonts/truetype/noto")
RESOURCES = Path(__file__).resolve().parents[1] / "main" / "resources"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D,
         0x2022, 0x2026, 0x2116, 0x2190, 0x2192, 0x2212, 0xFFFD]
WEB_LATIN = [*LATIN, *range(0x180, 0x250), *range(0x2BB, 0x2DE), *range(0x1E00, 0x1F00), *range(0x2000, 0x2040),
             0x20AC, 0x2122, *range(0x2190, 0x2194), 0x25CC]
ARABIC = [0x20, 0xA0, *range(0x600, 0x700), *range(0x750, 0x780)]
WEB_ARABIC = [*ARABIC, *range(0x21, 0x23), 0x28, 0x29, *range(0x2C, 0x30), 0x3A, 0x3B, 0x5B, 0x5D, 0xAB, 0xBB,
              *range(0xFB50, 0xFBB2), 0xFDF2, 0xFDFC, 0xFDFD, *range(0x200C, 0x2010), 0x201C, 0x201D, 0x2026, 0x25CC]
FORMS = [*range(0xFB50, 0xFBB2), *range(0xFBFC, 0xFC00), 0xFDF2, 0xFDFC, 0xFDFD, *range(0xFE70, 0xFEFD)]
FEATURE = {"<initial>": "init", "<medial>": "medi", "<final>": "fina"}


def cut(font, unicodes, features, flavor=None, keep_glyphs=()):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.flavor = flavor
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes, glyphs=list(keep_glyphs))
    subsetter.subset(font)
    font.flavor = flavor
    return font


def substitutions(font):
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                part = getattr(part, "ExtSubTable", part)
                if hasattr(part, "mapping"):
                    found.setdefault(record.FeatureTag, {}).update(part.mapping)
                for first, ligatures in getattr(part, "ligatures", {}).items():
                    for ligature in ligatures:
                        found.setdefault("liga", {})[(first, *ligature.Component)] = ligature.LigGlyph
    return found


def map_presentation_forms(font):
    forms, cmap = substitutions(font), font.getBestCmap()
    added = {}
    for point in FORMS:
        kind, *parts = unicodedata.decomposition(chr(point)).split() or [""]
        letters = [cmap.get(int(part, 16)) for part in parts]
        if point in cmap or not letters or None in letters:
            continue
        if len(letters) == 1:
            shape = forms.get(FEATURE.get(kind), {}).get(letters[0], letters[0])
        elif len(letters) == 2:
            lam = forms["medi" if kind == "<final>" else "init"].get(letters[0])
            shape = forms.get("liga", {}).get((lam, forms["fina"].get(letters[1])))
        else:
            shape = None
        if shape:
            added[point] = shape
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)


def bytes_of(font):
    out = io.BytesIO()
    font.save(out)
    out.seek(0)
    return out


def paper(name, latin):
    arabic = TTFont(NOTO / f"{name}.ttf")
    map_presentation_forms(arabic)
    names = arabic["name"]
    arabic = cut(arabic, [*ARABIC, *FORMS, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x25CC], [])
    have = set(arabic.getBestCmap())
    latin = cut(TTFont(NOTO / f"{latin}.ttf"), [point for point in LATIN if point not in have], [])
    merged = Merger().merge([bytes_of(arabic), bytes_of(latin)])
    merged["name"] = names
    merged.save(RESOURCES / "fonts" / f"{name}.ttf")


for weight in ("Regular", "Bold"):
    for family in ("NotoKufiArabic", "NotoSansArabic", "NotoNaskhArabic"):
        paper(f"{family}-{weight}", f"NotoSans-{weight}")
        web = cut(TTFont(NOTO / f"{family}-{weight}.ttf"), WEB_ARABIC, ["*"], "woff2")
        web.save(RESOURCES / "static" / "fonts" / f"{family}-{weight}.woff2")
    web = cut(TTFont(NOTO / f"NotoSans-{weight}.ttf"), WEB_LATIN,
              ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"], "woff2")
    web.save(RESOURCES / "static" / "fonts" / f"NotoSans-{weight}.woff2")
