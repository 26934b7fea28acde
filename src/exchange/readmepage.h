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
        /// The lines of the heading as they stand, and before them those of the headings above it that no
        /// earlier section has. Empty: `## ` and the keyword.
        QString heading{};
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

/// Writes a page to the byte, a row at a time: UTF-8, LF, two newlines after each table.
class Writer
{
public:
    /// maximum: how many papers a section has at most, as the page says.
    Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum);
    /// heading: its lines, see ReadmePage::Section; empty: one made of the keyword.
    void beginSection(const QString &keyword, const QString &heading = {});
    /// The next row of the section.
    void add(const Paper &paper);
    /// The whole page; nothing is added after it.
    QByteArray finish();

private:
    void put(const QString &text) { m_page += text.toUtf8(); }

    QList<ReadmeColumn> m_columns;
    QByteArray m_page;
    bool m_inSection = false;
};

/// A page that is there as a whole.
QByteArray write(const ReadmePage &page);

/// Whether the text has a table of papers under a heading.
bool looksLikePage(const QByteArray &bytes);
/// Takes what real pages hold: other titles and introductions, missing columns, doubled spaces, `|` in a
/// text, PDF links, CRLF, a byte-order mark, no newline at the end; columns of other names and in another
/// order, tables without outer bars, lists of papers, headings within headings. A keyword is the heading
/// right above a table; one without a table of its own is none. Control characters are dropped.
ReadmePage read(const QByteArray &bytes);

} // namespace readme
} // namespace dp
