#pragma once

#include "gui/table/rowchip.h"
#include "library/pagedidlist.h"
#include "library/paperreader.h"

#include <QCoreApplication>
#include <QString>

namespace dp {

/// The texts in the cells of a paper in a table.
class PaperCells
{
    Q_DECLARE_TR_FUNCTIONS(dp::PaperCells)

public:
    /// The columns from left to right.
    enum Column {
        ReadColumn,
        StarColumn,
        TitleColumn,
        AuthorsColumn,
        SubmittedColumn, ///< day of version 1
        UpdatedColumn, ///< day of the newest version
        CommentColumn,
        ArrivedColumn, ///< day on which the list got the paper
        ColumnCount
    };

    static QString columnName(int column);
    /// Returns the sort key of a column. column -1: the default order of the list.
    static SortKey sortKey(int column);
    /// Returns the column of a sort key.
    static int columnOf(SortKey key);
    static bool isDate(int column)
    {
        return column == SubmittedColumn || column == UpdatedColumn || column == ArrivedColumn;
    }
    /// Returns the direction of the first sort by a column: newest, unread and starred papers come first.
    static Qt::SortOrder firstOrder(int column);

    static QString title(const LibraryPaper &libraryPaper);
    /// Returns the chips of what the person has added to a paper: its tags, and marks if it has a note or a
    /// PDF in a file.
    static QList<RowChip> tagChips(const LibraryPaper &libraryPaper);
    /// Returns the chips that are shown after the title, the most important first: for example "ICML 2024",
    /// "code" and the categories.
    static QList<RowChip> chips(const Paper &paper);
    /// Returns the special states of the paper, which are shown before its title.
    static QList<RowChip> badgeChips(const LibraryPaper &libraryPaper);
    static QStringList badges(const LibraryPaper &libraryPaper);
    /// Returns the text of a cell; empty if a glyph shows the value.
    static QString text(const LibraryPaper &libraryPaper, int column);
    /// Returns the text of a cell for screen readers. The special states of the paper precede its title;
    /// its tags and marks follow the title.
    static QString accessibleText(const LibraryPaper &libraryPaper, int column);

private:
    static QString noteMark();
    static QString pdfMark(const LibraryPaper &libraryPaper);
    static QList<RowChip> factChips(const Paper &paper);
    static QList<RowChip> categoryChips(const Paper &paper);
};

} // namespace dp
