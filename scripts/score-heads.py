#!/usr/bin/env python3
"""Score titles and authors on the pages of the fundus set.

usage: score-heads.py fundus-parsers predictions.jsonl [--data DIR] [--errors N]
A prediction line holds "id", "title" and "byline". A title is right if it equals the gold but for case, white space,
dashes and quotation marks. Authors: the gold's names are looked for in the byline, whole and in order of their letters;
a page is right if all are there and nothing else with a capital is; F1 counts names.
"""
import argparse, json, os, re, unicodedata


def plain(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return re.sub(r"[^\w]+", " ", text).strip()


def names(byline):
    byline = re.sub(r"\([^)]*\)", " ", byline or "")
    parts = re.split(r"\s*(?:,|;|\||/| and | und | et | y | & | e | og | och | и )\s*", byline)
    return [plain(p) for p in parts if plain(p)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("set")
    parser.add_argument("predictions")
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    with open(given.predictions, encoding="utf8") as lines:
        found = {row["id"]: row for row in map(json.loads, lines)}
    titles = pages = hit = said = wanted = whole = told = 0
    bad = []
    with open(f"{given.data}/extraction-fundus-parsers/index.jsonl", encoding="utf8") as lines:
        for row in map(json.loads, lines):
            have = found.get(row["id"], {})
            pages += 1
            right = plain(row["title"]) == plain(have.get("title"))
            titles += right
            gold = [plain(name) for name in row["authors"] or []]
            mine = names(have.get("byline"))
            same = sum(1 for name in gold if name in mine)
            hit, said, wanted = hit + same, said + len(mine), wanted + len(gold)
            told += bool(gold)
            whole += bool(gold) and sorted(set(gold)) == sorted(set(mine))
            if not right:
                bad.append(("title", row["id"], row["title"], have.get("title")))
            if sorted(set(gold)) != sorted(set(mine)):
                bad.append(("authors", row["id"], row["authors"], have.get("byline")))
    p, r = hit / max(1, said), hit / max(1, wanted)
    print(json.dumps(dict(set=given.set, pages=pages, titles=round(titles / pages, 4), authors_whole=round(whole / told, 4),
                          authors_precision=round(p, 4), authors_recall=round(r, 4),
                          authors_f1=round(2 * p * r / max(1e-9, p + r), 4))))
    for error in bad[: given.errors]:
        print(*error, sep="\t")


if __name__ == "__main__":
    main()
