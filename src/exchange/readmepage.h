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

} // namespace dp
