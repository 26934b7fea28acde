#pragma once

#include <QList>
#include <QMap>

class QHeaderView;

namespace dp {

/// Sets the widths of the columns of a table of papers, except those that the person has set. A date has the
/// width of its text. The authors and the comment share the width that a readable title leaves by need. The
/// title gets the rest; PapersHeader sets its width.
class ColumnWidths
{
public:
    /// The width of a column in pixels.
    struct Column {
        int width;
        int needed; ///< the width that the column should have
    };

    /// header: the header of a table of papers; must outlive the object. Letters have the font of its parent
    /// widget.
    explicit ColumnWidths(QHeaderView &header)
        : m_header(header)
    {
    }

    /// Widens the columns by at most `surplus` pixels. Each column gets a share of the surplus in proportion
    /// to the width that it lacks. No column becomes wider than it needs. Returns the new widths.
    static QList<int> widened(const QList<Column> &columns, int surplus);
    /// Sets the widths for the width and the font of the header.
    void share();
    /// Sets whether the column of the authors has no text. Then it is only as wide as its heading.
    void setAuthorsEmpty(bool areEmpty) { m_areAuthorsEmpty = areEmpty; }
    bool areAuthorsEmpty() const { return m_areAuthorsEmpty; }
    /// Records the width of a column as set by the person. Ignores the columns with a fixed width. If it is a
    /// column with text, the widths of all columns with text are recorded.
    void setByPerson(int column);
    /// Gives width that the person takes from the title to the next column with text, or takes it from there.
    /// delta: change of the width of the title, in pixels.
    void takeFromNeighbour(int delta);

    const QMap<int, int> &ofPerson() const { return m_own; }
    void setOfPerson(const QMap<int, int> &widths);

private:
    void keepTexts();
    int letters(int count) const;
    int dateWidth(int column) const;
    int headingWidth(int column) const;
    bool isEmpty(int column) const;

    QHeaderView &m_header;
    QMap<int, int> m_own; // widths that the person has set, by column
    bool m_areAuthorsEmpty = false;
};

} // namespace dp
