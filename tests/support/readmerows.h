#pragma once

#include "exchange/readmereader.h"

#include <QByteArray>

namespace dp::test {

/// The head of a table in the standard columns.
inline const QByteArray readmeHead =
    "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

/// A row of a table in the standard columns.
inline QByteArray readmeRow(const QByteArray &title = "T",
    const QByteArray &link = "http://arxiv.org/abs/2502.00001v1", const QByteArray &date = "2025-02-26",
    const QByteArray &abstract = "A", const QByteArray &comment = "C")
{
    return "| **[" + title + "](" + link + ")** | " + date + " | <details><summary>Show</summary><p>"
        + abstract + "</p></details> | " + comment + " |\n";
}

/// Reads a page with one section that has these rows.
inline ReadmePage readReadmeRows(const QByteArray &rows)
{
    return readme::read("# x\n\n## K\n" + readmeHead + rows);
}

} // namespace dp::test
