#pragma once

#include <QHeaderView>

namespace dp {

/// The head of a papers table, with glyphs over the two columns that are too narrow for a word.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

    /// Gives the column that stretches the room that there is. Restored widths are those of another table,
    /// one without a scroll bar perhaps, and Qt asks for the room only when the head itself changes its size.
    void fit() { resizeSections(); }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace dp
