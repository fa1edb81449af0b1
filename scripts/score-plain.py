#!/usr/bin/env python3
"""Score the bodies found in the plain-text forms of the extraction sets, by characters.

usage: score-plain.py SET predictions.jsonl [--data DIR]
SET: scrapinghub | fundus-parsers
The gold is the set's own article. Words are matched in order (difflib); a word counts its characters. Precision and
recall a page are averaged over pages, F1 is that of the two averages; pooled F1 counts all characters of the set.
"""
import argparse, difflib, json, os, re, statistics

WORD = re.compile(r"\w+")


def gold(name, root):
    if name == "scrapinghub":
        with open(f"{root}/extraction-scrapinghub/ground-truth.json", encoding="utf8") as lines:
            return {key: value["articleBody"] for key, value in json.load(lines).items()}
    with open(f"{root}/extraction-fundus-parsers/index.jsonl", encoding="utf8") as lines:
        return {row["id"]: "\n".join(row["paragraphs"]) for row in map(json.loads, lines)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("set")
    parser.add_argument("predictions")
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "shared", "data"))
    given = parser.parse_args()
    with open(given.predictions, encoding="utf8") as lines:
        found = {row["id"]: row["text"] for row in map(json.loads, lines)}
    precisions, recalls, hits, said, wanted = [], [], 0, 0, 0
    for key, text in gold(given.set, given.data).items():
        want, have = WORD.findall(text), WORD.findall(found.get(key, ""))
        blocks = difflib.SequenceMatcher(None, want, have, autojunk=False).get_matching_blocks()
        same = sum(len(word) for block in blocks for word in want[block.a : block.a + block.size])
        all_want, all_have = sum(map(len, want)), sum(map(len, have))
        recalls.append(same / all_want if all_want else 1.0)
        if all_have:
            precisions.append(same / all_have)
        hits, said, wanted = hits + same, said + all_have, wanted + all_want
    p, r = statistics.mean(precisions), statistics.mean(recalls)
    print(json.dumps(dict(set=given.set, pages=len(recalls), precision=round(p, 4), recall=round(r, 4),
                          f1=round(2 * p * r / (p + r), 4), pooled_f1=round(2 * hits / (said + wanted), 4))))


if __name__ == "__main__":
    main()
