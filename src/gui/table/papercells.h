#pragma once

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
    /// Returns the mark that is shown after the title of a paper with a note.
    static QString noteMark();
    /// Returns the texts of the chips that are shown in a row, for example "ICML 2024" and "code".
    static QStringList chips(const Paper &paper);
    /// Returns the special states of the paper, which are shown before its title.
    static QStringList badges(const LibraryPaper &libraryPaper);
    /// Returns the text of a cell; empty if a glyph shows the value.
    static QString text(const LibraryPaper &libraryPaper, int column);
    /// Returns the text of a cell for screen readers. The special states of the paper precede its title;
    /// its tags follow the title.
    static QString accessibleText(const LibraryPaper &libraryPaper, int column);
};

} // namespace dp
