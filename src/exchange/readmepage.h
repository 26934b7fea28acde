#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace dp {

/// The columns a page can have, as DailyArXiv's own script names them.
enum class ReadmeColumn { Title, Date, Authors, Abstract, Tags, Comment };

/// A DailyArXiv README as values: what a page says, and no more.
struct ReadmePage {
    static constexpr int defaultMaximum = 100;
    static QList<ReadmeColumn> standardColumns();
    static QString columnName(ReadmeColumn column);
    /// The names joined by commas, for storing; and back, ignoring what is no column.
    static QString columnsToText(const QList<ReadmeColumn> &columns);
    static QList<ReadmeColumn> columnsFromText(const QString &text);

    struct Section {
        QString keyword;
        QList<Paper> papers; ///< in the page's order
        int line = 0; ///< of the heading, from 1
    };
    /// A line that should be a row and could not be read as one.
    struct Problem {
        int line = 0;
        QString what; ///< English
    };

    QList<Section> sections;
    QList<ReadmeColumn> columns = standardColumns();
    QDate lastUpdate;
    int maximum = defaultMaximum;
    QList<Problem> problems; ///< of reading
};

namespace readme {

/// The page to the byte: UTF-8, LF, two newlines after each table.
QByteArray write(const ReadmePage &page);

/// Whether the text has a table such as DailyArXiv writes.
bool looksLikePage(const QByteArray &bytes);
/// Takes what real pages hold: other titles and introductions, missing columns, doubled spaces, `|` in a
/// text, PDF links, CRLF, a byte-order mark, no newline at the end.
ReadmePage read(const QByteArray &bytes);

} // namespace readme
} // namespace dp
