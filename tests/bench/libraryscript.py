"""Reads the library of the program with Python's standard library: libraryscript.py LIBRARY list|readme"""
import sqlite3
import sys

library = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
if sys.argv[2] == "list":
    rows = library.execute("SELECT id, updated, title FROM papers ORDER BY id DESC LIMIT 400")
    lines = [f"{number}\t{updated[:10]}\t{title}" for number, updated, title in rows]
else:
    keyword, name = library.execute("SELECT id, name FROM keywords ORDER BY place LIMIT 1").fetchone()
    rows = library.execute(
        "SELECT p.title, p.abs_url, p.updated, p.abstract, p.comment FROM matches m JOIN papers p ON p.id = m.paper_id"
        " WHERE m.keyword_id = ? ORDER BY m.position DESC, p.id DESC LIMIT 100", (keyword,))
    lines = [f"## {name}", "| **Title** | **Date** | **Abstract** | **Comment** |", "| --- | --- | --- | --- |"]
    lines += [f"| **[{title}]({url})** | {updated[:10]} | <details><summary>Show</summary><p>{abstract}</p></details>"
              f" | {comment} |" for title, url, updated, abstract, comment in rows]
sys.stdout.write("\n".join(lines) + "\n")
