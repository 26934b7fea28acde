#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// Cells of a paper in a page as they were written, in Markdown, by the label of their column.
using PageCells = QMap<QString, QString>;

/// The layout of a page, so that a page can be written like the one that was imported: its heading row in any
/// order and language, and what a row looks like. A form is a text with placeholders, see CellForm.
struct PageProfile {
    enum class Kind { Table, List, Quotes };
    struct Column {
        QString label; ///< name of the column as in the page, without emphasis; unique
        QString form; ///< of a cell without an own text

        friend bool operator==(const Column &, const Column &) = default;
    };

    Kind kind = Kind::Table;
    QStringList head{}; ///< the two lines above the rows of a table, as written
    QList<Column> columns{}; ///< of a table
    bool isSpaced = true; ///< there are spaces between the bars and the cells of a table
    bool isBelowBlank = false; ///< a blank line separates the heading from the papers
    QString item{}; ///< form of an item of a list, or of a block quote (several lines)
    QString between{}; ///< lines between two block quotes
    QString introduction{}; ///< form of the text above the sections; empty: that of DailyArXiv
    QString contents{}; ///< label of the fold with the list of sections; empty: the page has none
    bool isContentsInside = false; ///< the list is below the first of the headings above the first section
    QString sectionEnd{}; ///< form of the line below a section; empty: there is none
    QString ending{}; ///< text below the last section, such as the addresses of links in the introduction

    QJsonObject toJson() const;
    /// Returns no value if the object is not a profile. The result may not be usable, see pageprofiles.
    static std::optional<PageProfile> fromJson(const QJsonObject &object);
    friend bool operator==(const PageProfile &, const PageProfile &) = default;
};

} // namespace dp
