"""Does the work of scripts such as DailyArXiv with the same library: feedparser reads an answer of arXiv (the given
file), and the entries become the rows of a README."""
import datetime
import sys

import feedparser

with open(sys.argv[1], "rb") as answer:
    feed = feedparser.parse(answer.read())
lines = [f"# Daily Papers\nLast update: {datetime.date.today()}\n", "| **Title** | **Date** | **Abstract** | **Comment** |",
         "| --- | --- | --- | --- |"]
for entry in feed.entries:
    title = " ".join(entry.title.split())
    abstract = " ".join(entry.summary.split())
    comment = " ".join(entry.get("arxiv_comment", "").split())
    if len(comment) > 20:
        comment = f"<details><summary>{comment[:20]}...</summary><p>{comment}</p></details>"
    lines.append(f"| **[{title}]({entry.link})** | {entry.updated[:10]} |"
                 f" <details><summary>Show</summary><p>{abstract}</p></details> | {comment} |")
if len(feed.entries) != 100:
    sys.exit(f"{len(feed.entries)} entries instead of 100")
sys.stdout.write("\n".join(lines) + "\n")
