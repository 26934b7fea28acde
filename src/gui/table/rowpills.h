#pragma once

#include "base/tag.h"

#include <QList>
#include <QString>
#include <QStyleOptionViewItem>

class QPainter;

namespace dp {

struct LibraryPaper;
struct RowColors;

/// Paints short texts on rounded backgrounds beside the title of a paper: its states, its chips and its tags.
/// Names of tags come from outside the program and are drawn as plain text. GUI thread.
class RowPills
{
public:
    /// Distance of a text from the edges of its background, in pixels.
    static constexpr int margin = 6;

    RowPills(QPainter &painter, const QStyleOptionViewItem &option, const RowColors &colors)
        : m_painter(painter)
        , m_option(option)
        , m_colors(colors)
    {
    }

    /// Returns the texts for what the person has added to a paper: the names of its tags, and a mark if it
    /// has a note. They have the tags' colors.
    static QList<Tag> ofPaper(const LibraryPaper &paper);
    /// Returns the width in pixels of as many of these tags as fit in the width.
    static int width(const QList<Tag> &tags, const QFontMetrics &metrics, int mostWidth);
    /// Paints a text, shortened to half of the area, and returns the right edge of its background.
    int paint(const QRect &area, const QString &text, const QColor &background) const;
    /// Paints as many texts as fit completely, and returns the rest of the area.
    QRect paintAll(const QRect &area, const QStringList &texts) const;
    QRect paintTags(const QRect &area, const QList<Tag> &tags) const;

private:
    QRect paintWhole(const QRect &area, const QString &text, const QColor &background) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const RowColors &m_colors;
};

} // namespace dp
