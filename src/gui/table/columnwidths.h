#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

class QHeaderView;

namespace dp {

/// Sets the widths of the columns of authors and comments, and saves the state of the columns. In a window
/// that is wide enough for whole titles, these columns share the remaining width by need. The program does
/// not change a width that the person has set.
class ColumnWidths
{
public:
    /// The width of a column in pixels.
    struct Column {
        int width; ///< the width in a narrow window
        int needed; ///< the width at which most texts are complete
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
    /// Sets the widths for the width of the header.
    void share();
    /// Records that the person has set the width of a column.
    void setByPerson(int column);
    bool areSetByPerson() const { return !m_own.isEmpty(); }
    void forgetPerson() { m_own.clear(); }

    /// Returns the state of the header, and the columns whose width the person has set.
    QByteArray state() const;
    /// Restores a result of state(), or a state of the header itself, which older versions have saved. An
    /// invalid state changes nothing.
    void restore(const QByteArray &state);

private:
    int letters(int count) const;

    QHeaderView &m_header;
    QSet<int> m_own; // columns whose width the person has set
};

} // namespace dp
