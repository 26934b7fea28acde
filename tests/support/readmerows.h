#pragma once

#include "exchange/readmereader.h"

#include <QByteArray>

namespace dp::test {

/// The head of a README table with the standard columns.
inline const QByteArray readmeHead =
    "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

/// Returns a row of a README table with the standard columns.
inline QByteArray readmeRow(const QByteArray &title = "T",
    const QByteArray &link = "http://arxiv.org/abs/2502.00001v1", const QByteArray &date = "2025-02-26",
    const QByteArray &abstract = "A", const QByteArray &comment = "C")
{
    return "| **[" + title + "](" + link + ")** | " + date + " | <details><summary>Show</summary><p>"
        + abstract + "</p></details> | " + comment + " |\n";
}

/// Reads a page that has one section with these rows, and returns the result.
inline ReadmePage readReadmeRows(const QByteArray &rows)
{
    return readme::read("# x\n\n## K\n" + readmeHead + rows);
}

} // namespace dp::test
