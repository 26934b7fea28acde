#pragma once

#include "exchange/readmetable.h"

#include <QHash>

namespace dp::readme {

/// Finds the layout of a page while it is read: that of the first table, list or block quote. The first rows
/// are examples of the forms.
class ProfileFinder
{
public:
    explicit ProfileFinder(const QStringList &lines);

    /// line: index of the first line of the section.
    void beginSection(qsizetype line);
    /// line: index of the header row.
    void beginTable(const TableHead &head, qsizetype line);
    /// The next row of a table. line: index of the line; number: of the row in its section.
    void row(qsizetype line, const TableHead &head, const Paper &paper, int number);
    /// The next item of a list. Returns its own cells.
    PageCells item(qsizetype line, const Paper &paper);
    /// A block quote. begin: index of the line of its title.
    void quote(qsizetype begin, const Paper &paper);
    /// Sets the profile of the page, and removes the cells that have the form of their column.
    void finish(ReadmePage &page) const;

    /// Returns the cells of a row that the library has no data for.
    static PageCells ownCells(const QString &line, const TableHead &head);

private:
    bool isBelowBlank(qsizetype line) const;
    void addExample(qsizetype column, const QString &form);
    QString bestForm(qsizetype column) const;
    void setColumns(PageProfile &profile, const ReadmePage &page) const;
    void setFrame(PageProfile &profile) const;

    const QStringList &m_lines;
    std::optional<PageProfile> m_profile;
    TableHead m_head;
    qsizetype m_first = -1; // index of the first line of the first section
    qsizetype m_end = 0; // index of the line after the last paper
    qsizetype m_quotes = 0;
    int m_examples = 0;
    QList<QHash<QString, int>> m_forms; // number of examples by form, for each column
};

} // namespace dp::readme
