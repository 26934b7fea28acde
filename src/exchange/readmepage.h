#pragma once

#include "base/paper.h"
#include "exchange/pageprofile.h"
#include "exchange/readmelayout.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace dp {

/// The columns that a page can have. All but the last one are named as in DailyArXiv's script. The last one
/// has the names of the page's keywords that found the paper. It is written, but not read.
enum class ReadmeColumn { Title, Date, Authors, Abstract, Tags, Comment, Keywords };

/// The content of a DailyArXiv README.
struct ReadmePage {
    static constexpr int defaultMaximum = 100;
    static QList<ReadmeColumn> standardColumns();
    static QList<ReadmeColumn> allColumns();
    static QString columnName(ReadmeColumn column);
    /// Joins the names of the columns by commas, so that they can be stored. columnsFromText() does the
    /// opposite and ignores unknown names.
    static QString columnsToText(const QList<ReadmeColumn> &columns);
    static QList<ReadmeColumn> columnsFromText(const QString &text);

    struct Section {
        QString keyword;
        QList<Paper> papers; ///< in the order of the page
        int line = 0; ///< line number of the heading, counted from 1
        /// The lines of the heading as written. They follow the lines of its parent headings, if no earlier
        /// section contains these. Empty: the heading is `## ` and the keyword.
        QString heading{};
        /// The text of a saved search, in the syntax of the search field; empty: the section is of a keyword.
        QString savedSearch{};
        /// For each paper, the cells that the library has no data for, or that differ from the
        /// profile's form. Fewer than papers, or empty: the others have none.
        QList<PageCells> cells{};
    };
    /// A line that looks like a table row but could not be read.
    struct Problem {
        int line = 0;
        QString what; ///< the reason, in English
    };

    QList<Section> sections;
    QList<ReadmeColumn> columns = standardColumns();
    ReadmeLayout layout = ReadmeLayout::DailyArxiv; ///< of the first table or list; the nearest known layout
    /// The page's own layout, if it is not exactly that of DailyArXiv.
    std::optional<PageProfile> profile{};
    QDate lastUpdate;
    int maximum = defaultMaximum;
    QList<Problem> problems; ///< lines that read() could not read
};

} // namespace dp
