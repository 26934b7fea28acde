#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace dp {

/// The possible columns of a page, named as in DailyArXiv's script.
enum class ReadmeColumn { Title, Date, Authors, Abstract, Tags, Comment };

/// The content of a DailyArXiv README.
struct ReadmePage {
    static constexpr int defaultMaximum = 100;
    static QList<ReadmeColumn> standardColumns();
    static QString columnName(ReadmeColumn column);
    /// Joins the names by commas, for storing. columnsFromText() is the inverse and ignores unknown names.
    static QString columnsToText(const QList<ReadmeColumn> &columns);
    static QList<ReadmeColumn> columnsFromText(const QString &text);

    struct Section {
        QString keyword;
        QList<Paper> papers; ///< in the page's order
        int line = 0; ///< number of the heading's line, from 1
        /// The lines of the heading as written, after those of its parent headings that no earlier section
        /// has. Empty: `## ` and the keyword.
        QString heading{};
    };
    /// A line that looks like a row but could not be read.
    struct Problem {
        int line = 0;
        QString what; ///< English
    };

    QList<Section> sections;
    QList<ReadmeColumn> columns = standardColumns();
    QDate lastUpdate;
    int maximum = defaultMaximum;
    QList<Problem> problems; ///< found by read()
};

namespace readme {

/// Writes a page row by row, identical to the byte: UTF-8, LF, two newlines after each table.
class Writer
{
public:
    /// maximum: the maximum number of papers in a section, for the introduction of the page.
    Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum);
    /// heading: the lines of the heading, see ReadmePage::Section. If empty, it is made from the keyword.
    void beginSection(const QString &keyword, const QString &heading = {});
    /// The next row of the section.
    void add(const Paper &paper);
    /// Returns the whole page. Do not add anything afterwards.
    QByteArray finish();

private:
    void put(const QString &text) { m_page += text.toUtf8(); }

    QList<ReadmeColumn> m_columns;
    QByteArray m_page;
    bool m_inSection = false;
};

/// Writes a complete page.
QByteArray write(const ReadmePage &page);

/// Whether the text has a table of papers under a heading.
bool looksLikePage(const QByteArray &bytes);
/// Reads pages as they exist: with other titles and introductions, missing columns, repeated spaces, `|` in a
/// text, PDF links, CRLF, a byte-order mark, no newline at the end, columns of other names and in another
/// order, tables without outer bars, lists of papers, nested headings. The heading directly above a table is
/// a keyword; a heading without a table is not. Control characters are removed.
ReadmePage read(const QByteArray &bytes);

} // namespace readme
} // namespace dp
